import { type BpmnRule, breaking } from './rule.ts'

/**
 * In an executable process a conditional event has a formal expression. BPMN 2.0.2 §10.5.5, table of
 * ConditionalEventDefinition.
 */
export const conditionFormal: BpmnRule = {
  name: 'bpmn-condition-formal',
  section: '§10.5.5, table of ConditionalEventDefinition',
  meaning: 'In an executable process a conditional event has a formal expression.',
  extended: ['EXT.123'],
  run(model) {
    return breaking(model.of('ConditionalEventDefinition'), (definition) => {
      const [condition] = definition.parts('condition')
      return definition.executable && (condition?.is('FormalExpression') !== true || condition.text === '')
    })
  },
}
