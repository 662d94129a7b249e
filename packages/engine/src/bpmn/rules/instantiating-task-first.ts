import { type BpmnRule, breaking } from './rule.ts'

/** A receive task that starts a process has no incoming flow. BPMN 2.0.2 §10.3.3, receive task. */
export const instantiatingTaskFirst: BpmnRule = {
  name: 'bpmn-instantiating-task-first',
  section: '§10.3.3, receive task',
  meaning: 'A receive task that starts a process has no incoming flow.',
  extended: ['EXT.049'],
  run(model) {
    return breaking(model.of('ReceiveTask'), (task) => task.flag('instantiate') && model.incoming(task).length > 0)
  },
}
