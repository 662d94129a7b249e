import { blockOf, compileExpression } from '@laufzettel/engine'
import type { Edit } from '../edit.ts'
import { flowOf, flowWords, stepOf } from '../lookup.ts'
import { GONE, refusal } from '../refusals.ts'
import { sentence } from '../words.ts'

export interface SetFlowConditionArgs {
  readonly flow: string
  /** FEEL; null or blank takes the condition away. */
  readonly condition: string | null
}

/** When a way out of a split is taken. */
export const setFlowCondition: Edit<SetFlowConditionArgs> = {
  name: 'set-flow-condition',
  label: { de: 'Bedingung ändern', en: 'Change the condition' },

  refuses({ definition }, { flow: key, condition }) {
    const flow = flowOf(definition, key)
    const from = flow && stepOf(definition, flow.from)
    if (!flow || !from) return GONE
    if (!condition?.trim()) return null
    if (!blockOf(from.block)?.branches) {
      return refusal(
        'Nur die Wege nach „Aufteilen“ haben Bedingungen. Fügen Sie davor „Aufteilen“ ein.',
        'Only flows behind a split have conditions. Insert a split before it.',
      )
    }
    if (compileExpression(condition).ok) return null
    return refusal(
      'Diese Bedingung ist nicht zu verstehen. Prüfen Sie Klammern, Anführungszeichen und Namen.',
      'This condition cannot be understood. Check brackets, quotation marks and names.',
    )
  },

  perform({ definition }, { flow: key, condition }) {
    const flow = flowOf(definition, key)
    const name = flow ? flowWords(definition, flow) : { de: key, en: key }
    if (flow && condition?.trim()) {
      flow.condition = condition.trim()
      delete flow.isDefault
    } else if (flow) delete flow.condition
    return {
      label: sentence('Bedingung von {name} geändert', 'Condition of {name} changed', name),
      select: { kind: 'flow', key },
    }
  },
}
