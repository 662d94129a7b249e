import { dataOf } from './data-of.ts'
import { itemOf, sameItem } from './items.ts'
import { type BpmnRule, breaking } from './rule.ts'

/** The input of a send task is of the type of its message. BPMN 2.0.2 §10.3.3, send task. */
export const sendTaskInput: BpmnRule = {
  name: 'bpmn-send-task-input',
  section: '§10.3.3, send task',
  meaning: 'The input of a send task is of the type of its message.',
  extended: ['EXT.048'],
  run(model) {
    return breaking(model.of('SendTask'), (task) => {
      const message = model.find(task.attribute('messageRef'))
      const inputs = dataOf(task, 'dataInput')
      if (message === undefined || inputs.length === 0) return false
      return !inputs.some((input) => sameItem(itemOf(model, input), itemOf(model, message)))
    })
  },
}
