import { dataOf } from './data-of.ts'
import { itemOf, sameItem } from './items.ts'
import { type BpmnRule, breaking } from './rule.ts'

/** The output of a service task is the message that its operation answers. BPMN 2.0.2 §10.3.3, service task. */
export const serviceTaskOutput: BpmnRule = {
  name: 'bpmn-service-task-output',
  section: '§10.3.3, service task',
  meaning: 'The output of a service task is the message that its operation answers.',
  extended: ['EXT.045'],
  run(model) {
    return breaking(model.of('ServiceTask'), (task) => {
      const operation = model.find(task.attribute('operationRef'))
      const [answer] = operation?.references('outMessageRef') ?? []
      if (answer === undefined) return false
      const message = model.find(answer)
      return !dataOf(task, 'dataOutput').some((output) => sameItem(itemOf(model, output), itemOf(model, message)))
    })
  },
}
