import type { Edit } from '../edit.ts'
import { stepOf } from '../lookup.ts'
import { GONE } from '../refusals.ts'
import { sentence } from '../words.ts'

export interface SetInterruptingArgs {
  readonly step: string
  readonly interrupting: boolean
}

/** Whether a deadline ends the step it belongs to, or only starts a way beside it. */
export const setInterrupting: Edit<SetInterruptingArgs> = {
  name: 'set-interrupting',
  label: { de: 'Wirkung der Frist ändern', en: 'Change what the deadline does' },

  refuses: ({ definition }, { step }) => (stepOf(definition, step)?.attachedTo === undefined ? GONE : null),

  perform({ definition }, { step: key, interrupting }) {
    const step = stepOf(definition, key)
    if (step) step.interrupting = interrupting
    const name = step?.name ?? { de: key, en: key }
    return {
      label: interrupting
        ? sentence('Frist {name} beendet jetzt den Schritt', 'Deadline {name} ends the step now', name)
        : sentence('Frist {name} läuft jetzt nebenher', 'Deadline {name} runs beside the step now', name),
      select: { kind: 'step', key },
    }
  },
}
