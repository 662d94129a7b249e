import type { Edit } from '../edit.ts'
import { flowOf, flowWords } from '../lookup.ts'
import { GONE } from '../refusals.ts'
import { changedWords, refusesWording, sentence, type WordsChange } from '../words.ts'

export interface SetFlowLabelArgs {
  readonly flow: string
  /** null takes the label away. */
  readonly label: WordsChange | null
}

/** What stands at a flow. */
export const setFlowLabel: Edit<SetFlowLabelArgs> = {
  name: 'set-flow-label',
  label: { de: 'Weg benennen', en: 'Name the flow' },

  refuses({ definition }, { flow: key, label }) {
    const flow = flowOf(definition, key)
    if (!flow) return GONE
    return label ? refusesWording(changedWords(flow.label, label)) : null
  },

  perform({ definition }, { flow: key, label }) {
    const flow = flowOf(definition, key)
    if (flow && label) flow.label = changedWords(flow.label, label)
    else if (flow) delete flow.label
    const name = flow ? flowWords(definition, flow) : { de: key, en: key }
    return { label: sentence('Weg {name} benannt', 'Flow {name} named', name), select: { kind: 'flow', key } }
  },
}
