import type { Edit } from '../edit.ts'
import { GONE, NO_WORDS } from '../refusals.ts'
import { logicAt, ruleNames, type RulePlace } from '../tables.ts'
import { sentence } from '../words.ts'
import { refusesExpression } from './set-table-cell.ts'

export interface SetCalculationArgs extends RulePlace {
  /** Key of the line; null for the result. */
  readonly line: string | null
  /** FEEL. */
  readonly expression: string
}

/** How a line of a calculation, or its result, is computed. */
export const setCalculation: Edit<SetCalculationArgs> = {
  name: 'set-calculation',
  label: { de: 'Rechnung ändern', en: 'Change calculation' },

  refuses({ definition }, { line, expression, ...place }) {
    const logic = logicAt(definition, place)
    if (logic?.kind !== 'calculation') return GONE
    if (line !== null && !logic.entries.some(({ key }) => key === line)) return GONE
    return expression.trim() === '' ? NO_WORDS : refusesExpression(expression.trim())
  },

  perform({ definition }, { line, expression, ...place }) {
    const logic = logicAt(definition, place)
    if (logic?.kind === 'calculation') {
      const entry = logic.entries.find(({ key }) => key === line)
      if (entry) entry.expression = expression.trim()
      else logic.result = expression.trim()
      if (entry) return { label: sentence('Rechnung {name} geändert', 'Calculation {name} changed', entry.label) }
    }
    return { label: sentence('Ergebnis von {name} geändert', 'Result of {name} changed', ruleNames(definition, place)) }
  },
}
