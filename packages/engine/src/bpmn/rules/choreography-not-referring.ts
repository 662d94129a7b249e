import { type BpmnRule, breaking } from './rule.ts'

/** A choreography or global conversation does not refer to a choreography. BPMN 2.0.2 §9.2, §11.1. */
export const choreographyNotReferring: BpmnRule = {
  name: 'bpmn-choreography-not-referring',
  section: '§9.2, §11.1',
  meaning: 'A choreography or global conversation does not refer to a choreography.',
  extended: ['EXT.027'],
  run(model) {
    const own = [...model.of('Choreography'), ...model.of('GlobalConversation')]
    return breaking(own, (element) => element.parts('choreographyRef').length > 0)
  },
}
