import { dataOf } from './data-of.ts'
import { itemOf, sameItem } from './items.ts'
import { type BpmnRule, breaking } from './rule.ts'

/** The output of a receive task is of the type of its message. BPMN 2.0.2 §10.3.3, receive task. */
export const receiveTaskOutput: BpmnRule = {
  name: 'bpmn-receive-task-output',
  section: '§10.3.3, receive task',
  meaning: 'The output of a receive task is of the type of its message.',
  extended: ['EXT.052'],
  run(model) {
    return breaking(model.of('ReceiveTask'), (task) => {
      const message = model.find(task.attribute('messageRef'))
      const outputs = dataOf(task, 'dataOutput')
      if (message === undefined || outputs.length === 0) return false
      return !outputs.some((output) => sameItem(itemOf(model, output), itemOf(model, message)))
    })
  },
}
