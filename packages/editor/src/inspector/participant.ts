import type { Step, Text } from '@laufzettel/engine'

/** What the law makes of silence, in the order of the choice. */
export const SILENCES = ['blocks', 'deemed', 'disregarded'] as const

/** One who is asked, as the settings of the block list it. */
export interface Participant {
  readonly key: string
  readonly name: Text
  readonly period: string
  readonly silence: (typeof SILENCES)[number]
  readonly extension?: string
  readonly when?: string
}

/** The participants of a step; unfinished settings count as none. */
export function participantsOf({ config: { participants } }: Step): readonly Participant[] {
  return Array.isArray(participants) ? (participants as readonly Participant[]) : []
}
