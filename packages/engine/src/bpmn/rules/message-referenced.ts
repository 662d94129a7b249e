import { type BpmnRule, breaking } from './rule.ts'

/** In an executable process a message event names its message. BPMN 2.0.2 §10.5.5, table of MessageEventDefinition. */
export const messageReferenced: BpmnRule = {
  name: 'bpmn-message-referenced',
  section: '§10.5.5, table of MessageEventDefinition',
  meaning: 'In an executable process a message event names its message.',
  extended: ['EXT.127'],
  run(model) {
    return breaking(
      model.of('MessageEventDefinition'),
      (definition) => definition.executable && (definition.attribute('messageRef') ?? '') === '',
    )
  },
}
