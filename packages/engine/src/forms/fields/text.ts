import { Type } from 'typebox'
import { closed } from '../../definition/basics.ts'
import { fine } from '../../problems/problem.ts'
import { answerKind, VALUE } from './kind.ts'
import { readText } from './line-of-text.ts'

const LIMIT = 200

// Configuration

export const TextConfig = Type.Object(
  {
    minLength: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
    maxLength: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 500, description: `Characters, ${LIMIT} unless told` }),
    ),
    width: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, description: 'Characters that are usual' })),
    autocomplete: Type.Optional(Type.String({ pattern: '^[a-z0-9-]+( [a-z0-9-]+)*$' })),
    inputmode: Type.Optional(Type.Union([Type.Literal('text'), Type.Literal('numeric')])),
  },
  closed,
)

/** Words in one line. HTML is words too. */
export const text = answerKind({
  kind: 'text',
  type: 'string',
  config: TextConfig,

  // Parts

  control: () => 'line',
  parts: (config) => [
    {
      key: VALUE,
      maxLength: config.maxLength ?? LIMIT,
      ...(config.width === undefined ? {} : { width: config.width }),
      ...(config.autocomplete === undefined ? {} : { autocomplete: config.autocomplete }),
      ...(config.inputmode === undefined ? {} : { inputmode: config.inputmode }),
    },
  ],

  // Read and write

  missing: 'field-empty',
  read(raw, config) {
    const limits = { max: config.maxLength ?? LIMIT, lines: false }
    const read = readText(raw, VALUE, config.minLength === undefined ? limits : { ...limits, min: config.minLength })
    return read.ok ? fine(read.value === null ? null : { value: read.value }) : read
  },
  write: (answer) => (typeof answer.value === 'string' ? { [VALUE]: answer.value } : null),

  // Text

  toText: (answer) => String(answer.value ?? ''),
})
