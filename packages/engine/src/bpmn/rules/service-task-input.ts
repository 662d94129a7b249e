import { dataOf } from './data-of.ts'
import { itemOf, sameItem } from './items.ts'
import { type BpmnRule, breaking } from './rule.ts'

/** The input of a service task is the message that its operation receives. BPMN 2.0.2 §10.3.3, service task. */
export const serviceTaskInput: BpmnRule = {
  name: 'bpmn-service-task-input',
  section: '§10.3.3, service task',
  meaning: 'The input of a service task is the message that its operation receives.',
  extended: ['EXT.044'],
  run(model) {
    return breaking(model.of('ServiceTask'), (task) => {
      const operation = model.find(task.attribute('operationRef'))
      const inputs = dataOf(task, 'dataInput')
      if (operation?.is('Operation') !== true || inputs.length === 0) return false
      const message = model.find(operation.references('inMessageRef')[0])
      return !inputs.some((input) => sameItem(itemOf(model, input), itemOf(model, message)))
    })
  },
}
