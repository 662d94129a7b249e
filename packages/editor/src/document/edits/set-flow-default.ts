import { blockOf } from '@laufzettel/engine'
import type { Edit } from '../edit.ts'
import { flowOf, flowsFrom, flowWords, stepOf } from '../lookup.ts'
import { GONE, refusal } from '../refusals.ts'
import { sentence } from '../words.ts'

export interface SetFlowDefaultArgs {
  readonly flow: string
}

/** Makes a way out of a split the one for all other cases (BPMN 2.0: the default flow, without a condition). */
export const setFlowDefault: Edit<SetFlowDefaultArgs> = {
  name: 'set-flow-default',
  label: { de: 'Zum Normalfall machen', en: 'Make it the default' },

  refuses({ definition }, { flow: key }) {
    const flow = flowOf(definition, key)
    const from = flow && stepOf(definition, flow.from)
    if (!flow || !from) return GONE
    if (blockOf(from.block)?.branches) return null
    return refusal('Hier gibt es nur einen Weg.', 'There is only one flow here.')
  },

  perform({ definition }, { flow: key }) {
    const flow = flowOf(definition, key)
    const name = flow ? flowWords(definition, flow) : { de: key, en: key }
    for (const other of flow ? flowsFrom(definition, flow.from) : []) delete other.isDefault
    if (flow) {
      flow.isDefault = true
      delete flow.condition
    }
    return {
      label: sentence('{name} ist jetzt der Normalfall', '{name} is the default now', name),
      select: { kind: 'flow', key },
    }
  },
}
