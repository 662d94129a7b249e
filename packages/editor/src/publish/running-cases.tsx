import type { Language, Text } from '@laufzettel/engine'
import { publishWords } from './words.ts'

/** What the version means for cases that run. */
export function RunningCases({
  count,
  effects,
  language,
}: {
  readonly count: number
  readonly effects: readonly Text[]
  readonly language: Language
}) {
  const say = publishWords(language)
  if (count === 0) return <p>{say('running-none')}</p>
  if (effects.length === 0) return <p>{say('running-same')}</p>
  return effects.map((effect) => <p key={effect.de}>{effect[language]}</p>)
}
