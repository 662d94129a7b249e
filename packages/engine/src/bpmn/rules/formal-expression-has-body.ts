import type { BpmnRule } from './rule.ts'

/**
 * A formal expression is not empty; in a process that is not executable it may be left open. BPMN 2.0.2 §8.4.6, table
 * of FormalExpression.
 */
export const formalExpressionHasBody: BpmnRule = {
  name: 'bpmn-formal-expression-has-body',
  section: '§8.4.6, table of FormalExpression',
  meaning: 'A formal expression is not empty; in a process that is not executable it may be left open.',
  extended: ['EXT.013'],
  run(model) {
    return model
      .of('FormalExpression')
      .filter(({ text, children }) => text === '' && children.length === 0)
      .filter((expression) => expression.executable || expression.around('Process') === undefined)
      .map((expression) => ({ element: expression.parent ?? expression, values: { part: expression.tag } }))
  },
}
