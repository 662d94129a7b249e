import { type BpmnRule, breaking } from './rule.ts'

/**
 * A choreography contains choreography activities, gateways and events, and no activities of a process. BPMN 2.0.2
 * §11.1, §11.3.
 */
export const choreographyContents: BpmnRule = {
  name: 'bpmn-choreography-contents',
  section: '§11.1, §11.3',
  meaning: 'A choreography contains choreography activities, gateways and events, and no activities of a process.',
  run(model) {
    return breaking(
      [...model.of('Activity'), ...model.of('DataObject'), ...model.of('DataObjectReference')],
      (element) => element.parent?.is('Choreography', 'SubChoreography') === true,
    )
  },
}
