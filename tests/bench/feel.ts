/**
 * `npm run bench -- feel`: expressions per second, compiled once, beside feelin, which parses each time, and beside
 * closures written by hand on doubles, which is the limit; what compiling and a trace cost, also beside the
 * durable command that it explains; and how long the longest
 * evaluation within a budget takes.
 */
import {
  TRACING,
  compileExpression,
  compileUnaryTests,
  EUROPE_BERLIN,
  type EvaluationOptions,
  evaluate,
  evaluateTests,
  type FeelValue,
  integer,
  link,
  parseNumber,
  scopeOf,
} from '@laufzettel/engine'
import { evaluate as feelinEvaluate, unaryTest } from 'feelin'
import type { Figure } from './frame/figure.ts'
import { command } from './feel/command.ts'
import { longest } from './feel/longest.ts'
import { byTurns } from './frame/rounds.ts'

interface Case {
  readonly name: string
  readonly source: string
  readonly unary?: true
  readonly values: Readonly<Record<string, FeelValue>>
  readonly plain: Readonly<Record<string, unknown>>
  readonly byHand: () => unknown
}

const OPTIONS = { now: '2026-01-01T00:00:00Z', zone: EUROPE_BERLIN, budget: 1_000_000 }
const VERSIONS = { feelin: '8.2.0' }

const amounts = Array.from({ length: 20 }, (_, index) => index * 7)
const lines = amounts.map((amount) => ({ amount }))
const feelLines = lines.map(({ amount }) => new Map<string, FeelValue>([['amount', integer(amount)]]))
const plain = { rooms: 3, rent: 612.5, since: '2026-01-31', lines, amounts }
const values: Record<string, FeelValue> = {
  rooms: integer(3),
  rent: parseNumber('612.5'),
  lines: feelLines,
  amounts: amounts.map(integer),
}
/** Where results go, so that nothing is left out as unused. */
const sink: { last: unknown } = { last: null }

const CASES: readonly Case[] = [
  {
    name: 'if, and, comparison',
    source: 'if rooms > 2 and rent < 700 then "small" else "large"',
    values,
    plain,
    byHand: () => (plain.rooms > 2 && plain.rent < 700 ? 'small' : 'large'),
  },
  {
    name: 'date plus duration',
    source: 'date("2026-01-31") + duration("P1M")',
    values,
    plain,
    byHand: () => {
      const month = new Date(Date.UTC(2026, 2, 0))
      return new Date(Date.UTC(2026, 1, Math.min(31, month.getUTCDate())))
    },
  },
  {
    name: 'list filter and sum',
    source: 'sum(lines[amount > 50].amount)',
    values,
    plain,
    byHand: () => lines.filter(({ amount }) => amount > 50).reduce((sum, { amount }) => sum + amount, 0),
  },
  {
    name: 'some satisfies',
    source: 'some x in amounts satisfies x > 100',
    values,
    plain,
    byHand: () => amounts.some((amount) => amount > 100),
  },
  {
    name: 'unary tests',
    source: '< 2, [3..5), 9',
    unary: true,
    values: { '?': integer(4) },
    plain: { '?': 4 },
    byHand: () => plain.rooms + 1 < 2 || (plain.rooms + 1 >= 3 && plain.rooms + 1 < 5) || plain.rooms + 1 === 9,
  },
]

/** Milliseconds that a side runs in one round. */
const ROUND = 120

function rate(run: () => unknown): number {
  const begun = performance.now()
  let count = 0
  let elapsed = 0
  while (elapsed < ROUND) {
    for (let turn = 0; turn < 50; turn += 1) sink.last = run()
    count += 50
    elapsed = performance.now() - begun
  }
  return (count / elapsed) * 1000
}

function ours({ source, unary, values: given }: Case, options: EvaluationOptions = OPTIONS): () => unknown {
  const compiled = unary ? compileUnaryTests(source) : compileExpression(source)
  if (!compiled.ok) throw new Error(source)
  const linked = link(compiled.value)
  const scope = scopeOf(given)
  const input = given['?'] ?? null
  return unary ? () => evaluateTests(linked, input, scope, options) : () => evaluate(linked, scope, options)
}

export async function bench(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const each of CASES) {
    const run = ours(each)
    const theirs = each.unary
      ? () => unaryTest(each.source, { ...each.plain })
      : () => feelinEvaluate(each.source, { ...each.plain })
    const against = async (reference: string, other: () => unknown, versions: Figure['versions']) => {
      const measured = await byTurns(
        5,
        async () => rate(run),
        async () => rate(other),
      )
      figures.push({
        name: each.name,
        unit: 'evaluations/s',
        better: 'higher',
        ...measured.ours,
        reference,
        referenceValue: measured.reference.value,
        ...(versions === undefined ? {} : { versions }),
      })
    }
    await against('feelin', theirs, VERSIONS)
    await against('closures on doubles', each.byHand, undefined)
  }
  const compile = await byTurns(
    5,
    async () => rate(() => CASES.map((each) => ours(each))),
    async () =>
      rate(() =>
        CASES.map((each) =>
          each.unary ? unaryTest(each.source, each.plain) : feelinEvaluate(each.source, each.plain),
        ),
      ),
  )
  for (const each of CASES) {
    const traced = await byTurns(
      5,
      async () => rate(ours(each, { ...OPTIONS, trace: TRACING })),
      async () => rate(ours(each)),
    )
    figures.push({
      name: `${each.name}, with its trace`,
      unit: 'evaluations/s',
      better: 'higher',
      ...traced.ours,
      reference: 'the same without',
      referenceValue: traced.reference.value,
    })
  }
  figures.push(...(await command()), longest('the usual budget', 10_000), longest('the largest budget', 1_000_000))
  figures.push({
    name: 'parse, compile and link all of these (feelin: parse and evaluate)',
    unit: 'times/s',
    better: 'higher',
    ...compile.ours,
    reference: 'feelin',
    referenceValue: compile.reference.value,
    versions: VERSIONS,
  })
  return figures
}
