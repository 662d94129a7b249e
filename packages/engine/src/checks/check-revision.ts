import { Errors, Check as matches } from 'typebox/value'
import { type Parameter, ParameterRevision } from '../definition/parameter.ts'
import { isDisguised, quoted } from '../definition/plain-text.ts'
import { parseDate } from '../feel/date.ts'
import { fromTagged } from '../feel/tagged.ts'
import { kindOf } from '../feel/value.ts'
import { fine, type Problem, problem, refuse, type Result } from '../problems/problem.ts'

/**
 * Judges a revision before it is published, since it can never be changed: its shape, that the value is one
 * FEEL can read, and that its days are in the calendar and in order. With `declared`, the value is also of the
 * parameter's type. Problems: `definition-shape`, `tagged-shape`, `date-invalid`, `parameter-period`, `feel-type`,
 * `text-disguised`.
 */
export function checkRevision(input: unknown, declared?: Parameter): Result<ParameterRevision> {
  if (!matches(ParameterRevision, input)) {
    const [first] = Errors(ParameterRevision, input)
    const place = first?.instancePath.slice(1) ?? ''
    return refuse(problem('definition-shape', { place, detail: first?.message ?? '' }, place))
  }
  const { parameter, value, validFrom, validTo } = input
  const problems: Problem[] = []
  const read = fromTagged(value)
  if (!read.ok) problems.push(problem('tagged-shape', { place: 'value' }, 'value'))
  else if (declared !== undefined && declared.type !== 'any' && kindOf(read.value) !== declared.type) {
    const values = { name: `parameter.${parameter}`, expected: declared.type, actual: kindOf(read.value) }
    problems.push(problem('feel-type', values, 'value'))
  }
  for (const [place, date] of Object.entries({ validFrom, validTo })) {
    if (date !== undefined && parseDate(date) === null) problems.push(problem('date-invalid', { date }, place))
  }
  if (validTo !== undefined && validTo < validFrom) {
    problems.push(problem('parameter-period', { validFrom, validTo }, 'validTo'))
  }
  for (const [place, text] of Object.entries({ norm: input.norm, value })) {
    if (typeof text === 'string' && isDisguised(text, true)) {
      problems.push(problem('text-disguised', { text: quoted(text) }, place))
    }
  }
  return problems.length > 0 ? refuse(...problems) : fine(input)
}
