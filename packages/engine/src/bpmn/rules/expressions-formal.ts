import type { BpmnRule } from './rule.ts'

/** Expressions of an executable process are formal ones. BPMN 2.0.2 §8.4.6. */
export const expressionsFormal: BpmnRule = {
  name: 'bpmn-expressions-formal',
  section: '§8.4.6',
  meaning: 'Expressions of an executable process are formal ones.',
  extended: ['EXT.012'],
  run(model) {
    return model
      .of('Expression')
      .filter((expression) => expression.executable && !expression.is('FormalExpression'))
      .filter(({ parent }) => parent?.is('ConditionalEventDefinition') !== true)
      .map((expression) => ({ element: expression.parent ?? expression, values: { part: expression.tag } }))
  },
}
