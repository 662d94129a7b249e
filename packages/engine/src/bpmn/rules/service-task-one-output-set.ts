import { callsOperation, dataOf } from './data-of.ts'
import { type BpmnRule, breaking } from './rule.ts'

/** A service task that names an operation has at most one output set. BPMN 2.0.2 §10.3.3, service task. */
export const serviceTaskOneOutputSet: BpmnRule = {
  name: 'bpmn-service-task-one-output-set',
  section: '§10.3.3, service task',
  meaning: 'A service task that names an operation has at most one output set.',
  extended: ['EXT.043'],
  run(model) {
    return breaking(model.of('ServiceTask'), (task) => callsOperation(task) && dataOf(task, 'outputSet').length > 1)
  },
}
