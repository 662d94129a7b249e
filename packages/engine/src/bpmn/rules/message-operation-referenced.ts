import { type BpmnRule, breaking } from './rule.ts'

/**
 * In an executable process a message event names its operation. BPMN 2.0.2 §10.5.5, table of MessageEventDefinition.
 */
export const messageOperationReferenced: BpmnRule = {
  name: 'bpmn-message-operation-referenced',
  section: '§10.5.5, table of MessageEventDefinition',
  meaning: 'In an executable process a message event names its operation.',
  extended: ['EXT.128'],
  run(model) {
    return breaking(
      model.of('MessageEventDefinition'),
      (definition) => definition.executable && definition.parts('operationRef').length === 0,
    )
  },
}
