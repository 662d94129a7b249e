import { Type } from 'typebox'
import type { Tagged } from '../../canonical/tagged-value.ts'
import { closed, Key, Text } from '../../definition/basics.ts'
import { fine, refuse } from '../../problems/problem.ts'
import { answerKind, partProblem, typed, VALUE } from './kind.ts'
import { readText } from './line-of-text.ts'

const LIMIT = 200
/** The option for what the list does not have; its words are the part of the same name. */
const OTHER = 'other'

// Configuration

export const ChoiceConfig = Type.Object(
  {
    options: Type.Array(Type.Object({ key: Key, label: Text, help: Type.Optional(Text) }, closed), {
      minItems: 1,
      maxItems: 500,
    }),
    other: Type.Optional(
      Type.Object({ label: Text, maxLength: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })) }, closed),
    ),
    as: Type.Optional(Type.Union([Type.Literal('radios'), Type.Literal('select')])),
  },
  closed,
)

/**
 * One of several answers; the value is the option's key (random, so that labels are free). With `other` the
 * value is `{"option":"other","text":"…"}`; in FEEL `<key>` is then "other" and `<key>Other` the words.
 */
export const choice = answerKind({
  kind: 'choice',
  type: 'any',
  config: ChoiceConfig,

  // Parts

  control: (config) => (config.as === 'select' && config.other === undefined ? 'select' : 'options'),
  parts: (config) => [
    { key: VALUE },
    ...(config.other === undefined
      ? []
      : [{ key: OTHER, label: config.other.label, maxLength: config.other.maxLength ?? LIMIT }]),
  ],
  options: (config) => [
    ...config.options.map((option) => ({ ...option, value: option.key })),
    ...(config.other === undefined ? [] : [{ key: OTHER, label: config.other.label, part: OTHER, value: OTHER }]),
  ],

  // Read and write

  missing: 'answer-not-chosen',
  read(raw, config) {
    const chosen = typed(raw, VALUE)
    if (chosen === '') return fine(null)
    if (config.options.some((option) => option.key === chosen)) return fine({ value: chosen })
    if (chosen !== OTHER || config.other === undefined) return refuse(partProblem('answer-option-unknown', VALUE))
    const words = readText(raw, OTHER, { max: config.other.maxLength ?? LIMIT, lines: false })
    if (!words.ok) return words
    if (words.value === null) return refuse(partProblem('answer-other-missing', OTHER))
    return fine({ value: { option: OTHER, text: words.value } })
  },
  write(answer) {
    if (typeof answer.value === 'string') return { [VALUE]: answer.value }
    const words = otherWords(answer.value)
    return words === null ? null : { [VALUE]: OTHER, [OTHER]: words }
  },

  // Text

  toText(answer, config, language) {
    const chosen = config.options.find((option) => option.key === answer.value)
    return chosen === undefined ? (otherWords(answer.value) ?? '') : chosen.label[language]
  },

  // FEEL

  names(answer, key, config) {
    const words = otherWords(answer?.value ?? null)
    const chosen = words === null ? (answer?.value ?? null) : OTHER
    return config.other === undefined ? { [key]: chosen } : { [key]: chosen, [`${key}Other`]: words }
  },
})

function otherWords(value: Tagged): string | null {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null
  return value.option === OTHER && typeof value.text === 'string' && Object.keys(value).length === 2 ? value.text : null
}
