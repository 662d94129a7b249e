import { dataOf } from './data-of.ts'
import { type BpmnRule, breaking } from './rule.ts'

/** A receive task that names a message has at most one output set and one output. BPMN 2.0.2 §10.3.3, receive task. */
export const receiveTaskOneOutput: BpmnRule = {
  name: 'bpmn-receive-task-one-output',
  section: '§10.3.3, receive task',
  meaning: 'A receive task that names a message has at most one output set and one output.',
  extended: ['EXT.050', 'EXT.051'],
  run(model) {
    return breaking(
      model.of('ReceiveTask'),
      (task) =>
        task.attribute('messageRef') !== undefined &&
        (dataOf(task, 'outputSet').length > 1 || dataOf(task, 'dataOutput').length > 1),
    )
  },
}
