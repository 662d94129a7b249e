import { dataOf } from './data-of.ts'
import { type BpmnRule, breaking } from './rule.ts'

/** A send task that names a message has at most one input set and one input. BPMN 2.0.2 §10.3.3, send task. */
export const sendTaskOneInput: BpmnRule = {
  name: 'bpmn-send-task-one-input',
  section: '§10.3.3, send task',
  meaning: 'A send task that names a message has at most one input set and one input.',
  extended: ['EXT.046', 'EXT.047'],
  run(model) {
    return breaking(
      model.of('SendTask'),
      (task) =>
        task.attribute('messageRef') !== undefined &&
        (dataOf(task, 'inputSet').length > 1 || dataOf(task, 'dataInput').length > 1),
    )
  },
}
