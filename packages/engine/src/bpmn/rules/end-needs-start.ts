import type { ModelElement } from './model-element.ts'
import { type BpmnRule, breaking } from './rule.ts'

/**
 * Where there is an end event, there is a start event on the same level, or something else that starts the process.
 * BPMN 2.0.2 §10.5.2.
 */
export const endNeedsStart: BpmnRule = {
  name: 'bpmn-end-needs-start',
  section: '§10.5.2',
  meaning:
    'Where there is an end event, there is a start event on the same level, or something else that starts the process.',
  extended: ['EXT.097'],
  run(model) {
    return breaking(model.of('EndEvent'), ({ parent }) => parent?.children.some(starts) === false)
  },
}

/** A receive task or event-based gateway can start a process as well (§10.3.3, §10.6.6). */
function starts(element: ModelElement): boolean {
  return element.is('StartEvent') || (element.is('ReceiveTask', 'EventBasedGateway') && element.flag('instantiate'))
}
