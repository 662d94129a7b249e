import {
  compileExpression,
  compileUnaryTests,
  EUROPE_BERLIN,
  evaluate,
  evaluateTests,
  type FeelValue,
  fromTagged,
  integer,
  link,
  parseNumber,
  scopeOf,
  toTagged,
} from '@laufzettel/engine'

/** One thing to try: an expression, or unary tests. */
export interface Specimen {
  readonly source: string
  readonly unary: boolean
}

/** What came of it. `fault` says what must never happen. */
export interface Verdict {
  readonly outcome: 'no expression' | 'value' | 'stopped'
  readonly milliseconds: number
  readonly fault?: string
}

const OPTIONS = { now: '2026-03-29T00:59:59.999Z', zone: EUROPE_BERLIN }
/** Problems that may end an evaluation. */
const ENDS: ReadonlySet<string> = new Set(['feel-budget', 'feel-size', 'feel-depth'])

const person = new Map<string, FeelValue>([
  ['name', 'Ada'],
  ['age', integer(36)],
  ['a', integer(1)],
])
const SCOPE = scopeOf({
  n: integer(7),
  big: parseNumber('9.99e6000'),
  tiny: parseNumber('1e-6000'),
  s: 'Straße',
  long: 'ab'.repeat(2000),
  b: true,
  d: { kind: 'date', year: 2024, month: 2, day: 29 },
  numbers: Array.from({ length: 50 }, (_, index) => integer((index * 37) % 50)),
  persons: [person, new Map<string, FeelValue>([['age', integer(3)]]), null],
  mixed: [null, true, 'x', integer(1), [integer(2)], person],
  person,
})

/** Compiles, evaluates twice and stores; the same must come out both times, and from the stored form of the compiler. */
export function tried(specimen: Specimen): Verdict {
  const begun = performance.now()
  try {
    const { outcome, fault } = judged(specimen)
    return { outcome, milliseconds: performance.now() - begun, ...(fault === undefined ? {} : { fault }) }
  } catch (fault) {
    return {
      outcome: 'stopped',
      milliseconds: performance.now() - begun,
      fault: `threw ${String(fault).slice(0, 200)}`,
    }
  }
}

function judged({ source, unary }: Specimen): { outcome: Verdict['outcome']; fault?: string } {
  const compiled = unary ? compileUnaryTests(source) : compileExpression(source)
  if (!compiled.ok) {
    const offset = Number(compiled.problems[0]?.values?.['offset'])
    const inside = offset >= 0 && offset <= Math.max(source.length, 100_000)
    return { outcome: 'no expression', ...(inside ? {} : { fault: `refused at ${offset}, which is outside of it` }) }
  }
  const run = (linked: ReturnType<typeof link>) =>
    unary ? evaluateTests(linked, integer(4), SCOPE, OPTIONS) : evaluate(linked, SCOPE, OPTIONS)
  const first = run(link(compiled.value))
  const again = run(link(JSON.parse(JSON.stringify(compiled.value))))
  const outcome = first.failed === undefined ? 'value' : 'stopped'
  const fault = faultOf(first, again, source)
  return { outcome, ...(fault === undefined ? {} : { fault }) }
}

type Evaluated = ReturnType<typeof evaluate>

function faultOf(first: Evaluated, again: Evaluated, source: string): string | undefined {
  if (first.failed !== undefined && !ENDS.has(first.failed.name)) return `ended with ${first.failed.name}`
  if (first.warnings.some(({ offset }) => offset < 0 || offset > source.length)) return 'warned outside of it'
  const stored = toTagged(first.value)
  const text = JSON.stringify([stored, first.failed?.name ?? null, first.warnings])
  if (JSON.stringify([toTagged(again.value), again.failed?.name ?? null, again.warnings]) !== text) {
    return 'gave something else the second time'
  }
  const read = fromTagged(stored)
  if (!read.ok) return 'gave a value that cannot be read back'
  return JSON.stringify(toTagged(read.value)) === JSON.stringify(stored) ? undefined : 'is stored in two ways'
}
