import {
  type FeelNumber,
  type FeelValue,
  canonicalJson,
  compileExpression,
  evaluate,
  EUROPE_BERLIN,
  isContext,
  isList,
  isNumber,
  kindOf,
  link,
  numberText,
  scopeOf,
  toTagged,
} from '@laufzettel/engine'

/** The suite gives irrational results with the digits of its reference implementation; eight decimals count. */
const TOLERANCE = 1e-8

const equality = compileExpression('a = b')
if (!equality.ok) throw new Error('a = b')
const linked = link(equality.value)

/** Whether a result is what a test expects. */
export function sameValue(actual: FeelValue, expected: FeelValue): boolean {
  if (isList(expected)) {
    return (
      isList(actual) &&
      actual.length === expected.length &&
      expected.every((item, at) => sameValue(actual[at] ?? null, item))
    )
  }
  if (isContext(expected)) {
    if (!isContext(actual) || actual.size !== expected.size) return false
    return [...expected].every(([name, value]) => actual.has(name) && sameValue(actual.get(name) ?? null, value))
  }
  if (isNumber(expected)) return isNumber(actual) && sameNumber(actual, expected)
  if (kindOf(actual) !== kindOf(expected)) return false
  if (canonicalJson(toTagged(actual)) === canonicalJson(toTagged(expected))) return true
  const options = { now: '2026-01-01T00:00:00Z', zone: EUROPE_BERLIN }
  return evaluate(linked, scopeOf({ a: actual, b: expected }), options).value === true
}

function sameNumber(actual: FeelNumber, expected: FeelNumber): boolean {
  const [a, b] = [numberText(actual), numberText(expected)]
  return a === b || Math.abs(Number(a) - Number(b)) < TOLERANCE
}
