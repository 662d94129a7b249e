import type { BpmnRule } from './rule.ts'

const NOT_IN_IT = [
  'ConversationNode',
  'ConversationAssociation',
  'ParticipantAssociation',
  'MessageFlowAssociation',
  'Artifact',
]

/** A global conversation contains participants, message flows and correlation keys only. BPMN 2.0.2 §9.5.6. */
export const globalConversationContents: BpmnRule = {
  name: 'bpmn-global-conversation-contents',
  section: '§9.5.6',
  meaning: 'A global conversation contains participants, message flows and correlation keys only.',
  extended: ['EXT.032'],
  run(model) {
    return model.of('GlobalConversation').flatMap((element) => {
      const [strange] = element.within(...NOT_IN_IT)
      return strange === undefined ? [] : [{ element, values: { part: strange.tag } }]
    })
  },
}
