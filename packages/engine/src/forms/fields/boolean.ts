import { Type } from 'typebox'
import { closed, Text } from '../../definition/basics.ts'
import { fine, refuse } from '../../problems/problem.ts'
import { answerKind, partProblem, typed, VALUE } from './kind.ts'

// Configuration

export const BooleanConfig = Type.Object({ yes: Type.Optional(Text), no: Type.Optional(Text) }, closed)

const YES = { de: 'Ja', en: 'Yes' }
const NO = { de: 'Nein', en: 'No' }

/** A question with the answers yes and no; nothing is chosen beforehand. */
export const boolean = answerKind({
  kind: 'boolean',
  type: 'boolean',
  config: BooleanConfig,

  // Parts

  control: () => 'options',
  parts: () => [{ key: VALUE }],
  options: (config) => [
    { key: 'yes', label: config.yes ?? YES, value: true },
    { key: 'no', label: config.no ?? NO, value: false },
  ],

  // Read and write

  missing: 'answer-required',
  read(raw) {
    const chosen = typed(raw, VALUE)
    if (chosen === '') return fine(null)
    if (chosen === 'yes') return fine({ value: true })
    return chosen === 'no' ? fine({ value: false }) : refuse(partProblem('answer-option-unknown', VALUE))
  },
  write: (answer) => (typeof answer.value === 'boolean' ? { [VALUE]: answer.value ? 'yes' : 'no' } : null),

  // Text

  toText: (answer, config, language) => (answer.value === true ? (config.yes ?? YES) : (config.no ?? NO))[language],
})
