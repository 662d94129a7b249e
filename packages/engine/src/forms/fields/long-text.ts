import { Type } from 'typebox'
import { closed } from '../../definition/basics.ts'
import { fine } from '../../problems/problem.ts'
import { answerKind, VALUE } from './kind.ts'
import { readText } from './line-of-text.ts'

const LIMIT = 2000

// Configuration

export const LongTextConfig = Type.Object(
  {
    maxLength: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 5000, description: `Characters, ${LIMIT} unless told` }),
    ),
  },
  closed,
)

/** Words in several lines. */
export const longText = answerKind({
  kind: 'longText',
  type: 'string',
  config: LongTextConfig,

  // Parts

  control: () => 'area',
  parts: (config) => [{ key: VALUE, maxLength: config.maxLength ?? LIMIT }],

  // Read and write

  missing: 'field-empty',
  read(raw, config) {
    const read = readText(raw, VALUE, { max: config.maxLength ?? LIMIT, lines: true })
    return read.ok ? fine(read.value === null ? null : { value: read.value }) : read
  },
  write: (answer) => (typeof answer.value === 'string' ? { [VALUE]: answer.value } : null),

  // Text

  toText: (answer) => String(answer.value ?? ''),
})
