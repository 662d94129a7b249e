import { BLOCKS, compileExpression } from '@laufzettel/engine'
import type { Edit } from '../edit.ts'
import { stepOf } from '../lookup.ts'
import { newStep, waits } from '../new-step.ts'
import { GONE, refusal } from '../refusals.ts'
import { changedWords, refusesWording, type WordsChange } from '../words.ts'

export interface AttachTimerArgs {
  readonly step: string
  readonly name?: WordsChange
  /** FEEL date; 14 days after the step began unless told. */
  readonly at?: string
  /** Whether the step ends when the moment comes; no unless told. */
  readonly interrupting?: boolean
}

const TIMER = BLOCKS.find((block) => block.boundary)

/** „Frist“: a deadline that runs while a step waits and starts a way of its own. */
export const attachTimer: Edit<AttachTimerArgs> = {
  name: 'attach-timer',
  label: { de: 'Frist anhängen', en: 'Attach a deadline' },

  refuses({ definition }, { step: key, name, at }) {
    const step = stepOf(definition, key)
    if (!step) return GONE
    const unfit = name ? refusesWording(changedWords(undefined, name)) : null
    if (unfit) return unfit
    if (!waits(step) || step.attachedTo !== undefined) {
      return refusal(
        `„${step.name.de}“ wartet auf niemanden. Eine Frist läuft nur neben einem Schritt, der wartet.`,
        `“${step.name.en}” waits for nobody. A deadline runs only beside a step that waits.`,
      )
    }
    if (at === undefined || compileExpression(at).ok) return null
    return refusal('Dieser Zeitpunkt ist nicht zu verstehen.', 'This moment cannot be understood.')
  },

  perform({ definition }, { step: key, name, at, interrupting = false }, tools) {
    const host = stepOf(definition, key)
    const words = name ? changedWords(undefined, name) : (TIMER?.suggested.at(-1) ?? { de: key, en: key })
    const timer = newStep(definition, TIMER?.type ?? '', tools, { name: words, config: at === undefined ? {} : { at } })
    const index = definition.steps.findIndex((step) => step.key === key)
    definition.steps.splice(index + 1, 0, { ...timer, attachedTo: key, interrupting })
    for (const station of definition.stations) {
      const place = station.steps.indexOf(key)
      if (place >= 0) station.steps.splice(place + 1, 0, timer.key)
    }
    const hostName = host?.name ?? { de: key, en: key }
    return {
      label: {
        de: `Frist ‚${words.de}‘ an ‚${hostName.de}‘ gehängt`,
        en: `Deadline ‘${words.en}’ attached to ‘${hostName.en}’`,
      },
      select: { kind: 'step', key: timer.key },
    }
  },
}
