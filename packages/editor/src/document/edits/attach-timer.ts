import { BLOCKS } from '@laufzettel/engine'
import type { Edit } from '../edit.ts'
import { stepOf } from '../lookup.ts'
import { newStep, waits } from '../new-step.ts'
import { GONE, refusal } from '../refusals.ts'
import { changedWords, refusesWording, type WordsChange } from '../words.ts'

export interface AttachTimerArgs {
  readonly step: string
  readonly name?: WordsChange
  /** Whether the step ends when the moment comes; no unless told. */
  readonly interrupting?: boolean
}

const TIMER = BLOCKS.find((block) => block.boundary)

/** „Frist“: a deadline that runs while a step waits and starts a way of its own. */
export const attachTimer: Edit<AttachTimerArgs> = {
  name: 'attach-timer',
  label: { de: 'Frist anhängen', en: 'Attach a deadline' },

  refuses({ definition }, { step: key, name }) {
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
    return null
  },

  perform({ definition }, { step: key, name, interrupting = false }, tools) {
    const host = stepOf(definition, key)
    const words = name ? changedWords(undefined, name) : (TIMER?.suggested.at(-1) ?? { de: key, en: key })
    const timer = newStep(definition, TIMER?.type ?? '', tools, { name: words })
    const index = definition.steps.findIndex((step) => step.key === key)
    definition.steps.splice(index + 1, 0, { ...timer, attachedTo: key, interrupting, ...(host?.parent === undefined ? {} : { parent: host.parent }) })
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
