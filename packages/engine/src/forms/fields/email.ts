import { Type } from 'typebox'
import { closed } from '../../definition/basics.ts'
import { fine, refuse } from '../../problems/problem.ts'
import { answerKind, partProblem, VALUE } from './kind.ts'
import { readText } from './line-of-text.ts'

// Configuration

export const EmailConfig = Type.Object({}, closed)

/** RFC 5321 §4.5.3.1: at most 254 characters between the angle brackets. */
const LIMIT = 254
/** Catches slips of the pen; whether the address exists only a message can tell. */
const SHAPE = /^[^\s@<>()[\],;:\\"]{1,64}@[^\s@<>()[\],;:\\"._-][^\s@<>()[\],;:\\"]*\.[^\s@<>()[\],;:\\".]{2,}$/u

/** An e-mail address. */
export const email = answerKind({
  kind: 'email',
  type: 'string',
  config: EmailConfig,

  // Parts

  control: () => 'line',
  parts: () => [{ key: VALUE, type: 'email', inputmode: 'email', autocomplete: 'email', maxLength: LIMIT }],

  // Read and write

  missing: 'field-empty',
  read(raw) {
    const read = readText(raw, VALUE, { max: LIMIT, lines: false })
    if (!read.ok) return read
    if (read.value === null) return fine(null)
    const good = SHAPE.test(read.value) && !read.value.includes('..')
    return good ? fine({ value: read.value }) : refuse(partProblem('answer-email', VALUE))
  },
  write: (answer) => (typeof answer.value === 'string' ? { [VALUE]: answer.value } : null),

  // Text

  toText: (answer) => String(answer.value ?? ''),
})
