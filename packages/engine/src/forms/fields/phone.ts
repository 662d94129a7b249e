import { Type } from 'typebox'
import { closed } from '../../definition/basics.ts'
import { fine, refuse } from '../../problems/problem.ts'
import { answerKind, partProblem, VALUE } from './kind.ts'
import { readText } from './line-of-text.ts'

// Configuration

export const PhoneConfig = Type.Object({}, closed)

const LIMIT = 40
const SHAPE = /^\+?[0-9(][0-9 ()/.–-]*$/u
/** ITU-T E.164: at most 15 digits; a prefix such as 00 or (0) may come on top. */
const LEAST = 5
const MOST = 18

/** A telephone number, kept as it was written. */
export const phone = answerKind({
  kind: 'phone',
  type: 'string',
  config: PhoneConfig,

  // Parts

  control: () => 'line',
  parts: () => [{ key: VALUE, type: 'tel', inputmode: 'tel', autocomplete: 'tel', maxLength: LIMIT, width: 20 }],

  // Read and write

  missing: 'field-empty',
  read(raw) {
    const read = readText(raw, VALUE, { max: LIMIT, lines: false })
    if (!read.ok) return read
    if (read.value === null) return fine(null)
    const digits = read.value.replace(/[^0-9]/g, '').length
    const good = SHAPE.test(read.value) && digits >= LEAST && digits <= MOST
    return good ? fine({ value: read.value }) : refuse(partProblem('answer-phone', VALUE))
  },
  write: (answer) => (typeof answer.value === 'string' ? { [VALUE]: answer.value } : null),

  // Text

  toText: (answer) => String(answer.value ?? ''),
})
