import { type AnswerOption, fieldKind, type Text } from '@laufzettel/engine'
import type { Question } from './questions.ts'

/** An answer that a modeller made, as the settings of a choice hold it. */
export interface MadeOption {
  readonly key: string
  label: Text
  help?: Text
}

/** The answers to choose from, by the kind: made ones, yes and no, the one for everything else. */
export function answersOf({ field }: Question): readonly AnswerOption[] {
  const kind = fieldKind(field.kind)
  return kind && !kind.repeats ? kind.options(field.config ?? {}) : []
}

/** The answers that a modeller made; null where the kind has none to make. */
export function madeOptions({ field }: Question): MadeOption[] | null {
  const options = field.config?.options
  return Array.isArray(options) ? (options as MadeOption[]) : null
}
