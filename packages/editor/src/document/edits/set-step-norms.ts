import type { Edit } from '../edit.ts'
import { stepOf } from '../lookup.ts'
import { GONE } from '../refusals.ts'
import { sentence } from '../words.ts'

export interface SetStepNormsArgs {
  readonly step: string
  /** Keys of norms, in the order in which they are shown. */
  readonly norms: readonly string[]
}

/** The law on which a step rests. */
export const setStepNorms: Edit<SetStepNormsArgs> = {
  name: 'set-step-norms',
  label: { de: 'Rechtsgrundlagen ändern', en: 'Change the legal bases' },

  refuses({ definition }, { step, norms }) {
    const known = new Set(definition.norms.map(({ key }) => key))
    return stepOf(definition, step) && norms.every((key) => known.has(key)) ? null : GONE
  },

  perform({ definition }, { step: key, norms }) {
    const step = stepOf(definition, key)
    if (step) step.norms = [...new Set(norms)]
    const name = step?.name ?? { de: key, en: key }
    return {
      label: sentence('Rechtsgrundlagen von {name} geändert', 'Legal bases of {name} changed', name),
      select: { kind: 'step', key },
    }
  },
}
