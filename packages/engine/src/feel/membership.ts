import { compare, inRange } from './comparison.ts'
import { equal } from './equality.ts'
import type { ComparisonOperator } from './expression.ts'
import type { Run } from './run.ts'
import { type FeelRange, type FeelValue, isList, kindOf } from './value.ts'
import { unknownZone } from './zone-known.ts'

/** `a operator b`; null where the values cannot be compared, with a warning unless one of them is null. */
export function comparison(
  operator: ComparisonOperator,
  a: FeelValue,
  b: FeelValue,
  run: Run,
  at: number,
): boolean | null {
  if (operator === '=' || operator === '!=') {
    const same = equal(a, b, run)
    if (same === null) return incomparable(operator, a, b, run, at)
    return operator === '=' ? same : !same
  }
  const order = compare(a, b, run)
  if (order === null) return incomparable(operator, a, b, run, at)
  switch (operator) {
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '>=':
      return order >= 0
  }
}

function incomparable(operator: string, a: FeelValue, b: FeelValue, run: Run, at: number): null {
  if (a === null || b === null) return null
  const zone = unknownZone(a, run) ?? unknownZone(b, run)
  if (zone !== null) return run.warn('feel-zone-unknown', { zone }, at)
  return run.warn('feel-operands', { operator, left: kindOf(a), right: kindOf(b) }, at)
}

/** Whether an element of a list is the input or a range that holds it; one that cannot be compared is not. */
function holds(input: FeelValue, element: FeelValue, run: Run): boolean {
  if (equal(input, element, run) === true) return true
  return kindOf(element) === 'range' && inRange(input, element as FeelRange, run) === true
}

/**
 * Whether an input meets a test's value: it is equal, in the range, or one of the list's elements or in one of
 * its ranges (DMN 1.5 §10.3.2.7, table 55 on `in`).
 */
export function meets(input: FeelValue, test: FeelValue, run: Run, at: number): boolean | null {
  if (isList(test)) {
    if (isList(input) && equal(input, test, run) === true) return true
    run.charge(test.length)
    return test.some((element) => holds(input, element, run))
  }
  if (typeof test === 'object' && test !== null && 'kind' in test && test.kind === 'range') {
    if (kindOf(input) === 'range') return equal(input, test, run)
    return inRange(input, test, run) ?? incomparable('in', input, test, run, at)
  }
  const same = equal(input, test, run)
  return same ?? incomparable('in', input, test, run, at)
}
