import { callsOperation, dataOf } from './data-of.ts'
import type { BpmnRule } from './rule.ts'

/** A service task that names an operation has exactly one input set. BPMN 2.0.2 §10.3.3, service task. */
export const serviceTaskOneInputSet: BpmnRule = {
  name: 'bpmn-service-task-one-input-set',
  section: '§10.3.3, service task',
  meaning: 'A service task that names an operation has exactly one input set.',
  extended: ['EXT.042'],
  run(model) {
    return model.of('ServiceTask').flatMap((element) => {
      const count = dataOf(element, 'inputSet').length
      return callsOperation(element) && count !== 1 ? [{ element, values: { count: String(count) } }] : []
    })
  },
}
