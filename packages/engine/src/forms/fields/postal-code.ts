import { Type } from 'typebox'
import { closed } from '../../definition/basics.ts'
import { fine, refuse } from '../../problems/problem.ts'
import { answerKind, partProblem, VALUE } from './kind.ts'
import { readText } from './line-of-text.ts'

// Configuration

export const PostalCodeConfig = Type.Object({}, closed)

/** A German postal code; text, since it may begin with zero. */
export const postalCode = answerKind({
  kind: 'postalCode',
  type: 'string',
  config: PostalCodeConfig,

  // Parts

  control: () => 'line',
  parts: () => [{ key: VALUE, inputmode: 'numeric', autocomplete: 'postal-code', maxLength: 10, width: 5 }],

  // Read and write

  missing: 'field-empty',
  read(raw) {
    const read = readText(raw, VALUE, { max: 200, lines: false })
    if (!read.ok) return read
    if (read.value === null) return fine(null)
    const code = read.value.replace(/^D-?(?=[0-9])/i, '').replaceAll(' ', '')
    return /^[0-9]{5}$/.test(code) ? fine({ value: code }) : refuse(partProblem('answer-postal-code', VALUE))
  },
  write: (answer) => (typeof answer.value === 'string' ? { [VALUE]: answer.value } : null),

  // Text

  toText: (answer) => String(answer.value ?? ''),
})
