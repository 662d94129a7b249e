/**
 * `npm run bench -- dmn`: decision tables of 10 to 10,000 rows with random hits, beside dmn-eval-js and beside a
 * linear scan written by hand on doubles, which gives the value alone; what the record of a decision costs; and
 * what reading, compiling and linking a table costs per row.
 */
import {
  type Decision,
  EUROPE_BERLIN,
  evaluateDecision,
  integer,
  linkDecisions,
  linkModel,
  prepareDecision,
  scopeOf,
} from '@laufzettel/engine'
import { readDmn } from '@laufzettel/engine/dmn-xml'
import dmnEvalJs from '@hbtgmbh/dmn-eval-js'
import type { Figure } from './frame/figure.ts'
import { byTurns } from './frame/rounds.ts'

const SEED = 20_260_101
const SIZES = [10, 100, 1000, 10_000] as const
const OPTIONS = { now: '2026-01-01T00:00:00Z', zone: EUROPE_BERLIN, budget: 1_000_000 }
const VERSIONS = { '@hbtgmbh/dmn-eval-js': '1.5.0' }
/** Milliseconds that a side runs in one round. */
const ROUND = 200
/** Rows of a table whose XML is read; of more elements no document is taken. */
const MOST_XML = 100
const KINDS = ['house', 'flat', 'room', 'farm', 'shop'] as const

interface Row {
  readonly from: number
  readonly to: number
  readonly kind: string
  readonly amount: number
}

/** Bands of income for five kinds of homes: each pair of values meets one row. */
function rowsOf(size: number): Row[] {
  return Array.from({ length: size }, (_, index) => {
    const band = Math.floor(index / KINDS.length)
    return { from: band * 100, to: (band + 1) * 100, kind: KINDS[index % KINDS.length] ?? '', amount: index }
  })
}

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function decisionOf(rows: readonly Row[]): Decision {
  const text = { de: 'x', en: 'x' }
  return {
    key: 'amount',
    names: text,
    norms: [],
    formal: [],
    logic: {
      kind: 'table',
      hitPolicy: 'F',
      inputs: [
        { key: 'i_income', label: text, expression: 'income', type: 'number' },
        { key: 'i_kind', label: text, expression: 'kind', type: 'string' },
      ],
      outputs: [{ key: 'o_amount', name: 'amount', label: text, type: 'number' }],
      rows: rows.map(({ from, to, kind, amount }, index) => ({
        key: `r_${index}`,
        when: [`[${from}..${to})`, JSON.stringify(kind)],
        // biome-ignore lint/suspicious/noThenProperty: the model's word; such an object is never awaited
        then: [String(amount)],
        norms: [],
      })),
    },
  }
}

function xmlOf(rows: readonly Row[]): string {
  const rules = rows.map(
    ({ from, to, kind, amount }, index) =>
      `<rule id="r${index}"><inputEntry id="a${index}"><text>[${from}..${to})</text></inputEntry><inputEntry id="b${index}"><text>"${kind}"</text></inputEntry><outputEntry id="c${index}"><text>${amount}</text></outputEntry></rule>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="http://www.omg.org/spec/DMN/20151101/dmn.xsd" id="d" name="d" namespace="bench"><decision id="amount" name="amount"><decisionTable id="t" hitPolicy="FIRST"><input id="i1"><inputExpression id="e1" typeRef="number"><text>income</text></inputExpression></input><input id="i2"><inputExpression id="e2" typeRef="string"><text>kind</text></inputExpression></input><output id="o" name="amount" typeRef="number" />${rules.join('')}</decisionTable></decision></definitions>`
}

const sink: { last: unknown } = { last: null }

function rate(run: () => unknown): number {
  const begun = performance.now()
  let count = 0
  let elapsed = 0
  while (elapsed < ROUND) {
    sink.last = run()
    count += 1
    elapsed = performance.now() - begun
  }
  return (count / elapsed) * 1000
}

async function rateOf(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  let count = 0
  let elapsed = 0
  while (elapsed < ROUND) {
    sink.last = await run()
    count += 1
    elapsed = performance.now() - begun
  }
  return (count / elapsed) * 1000
}

/** Every side gets the same inputs in the same order. */
function inputs(size: number) {
  const next = random(SEED)
  const bands = Math.ceil(size / KINDS.length)
  return Array.from({ length: 512 }, () => ({
    income: Math.floor(next() * bands * 100),
    kind: KINDS[Math.floor(next() * KINDS.length)] ?? '',
  }))
}

function linked(decision: Decision) {
  const library = linkDecisions([decision], [], [], [])
  if (!library.ok) throw new Error(JSON.stringify(library.problems))
  return library.value
}

const XML_1_1 = 'http://www.omg.org/spec/DMN/20151101/dmn.xsd'
const XML_1_3 = 'https://www.omg.org/spec/DMN/20191111/MODEL/'

/** The same file for both sides but for the version: theirs reads 1.1, ours what came after it. */
async function linkedXml(xml: string) {
  const document = await readDmn(xml.replace(XML_1_1, XML_1_3))
  if (!document.ok) throw new Error(JSON.stringify(document.problems))
  return linkModel(document.value.model)
}

export async function bench(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const size of SIZES) {
    const rows = rowsOf(size)
    const decision = decisionOf(rows)
    const library = linked(decision)
    const given = inputs(size)
    const scopes = given.map(({ income, kind }) => scopeOf({ income: integer(income), kind }))
    let turn = 0
    const next = () => {
      turn = (turn + 1) % given.length
      return turn
    }
    const scope = () => scopes[next()] ?? scopeOf({})
    const asked = () => evaluateDecision(library, 'amount', undefined, scope(), OPTIONS)
    const prepared = prepareDecision(library, 'amount', OPTIONS)
    const value = () => prepared.value(undefined, scope())
    const recorded = () => prepared.record(undefined, scope())
    const kept = () => prepared.keep(undefined, scope())
    const byHand = () => {
      const { income, kind } = given[next()] ?? { income: 0, kind: '' }
      return rows.find((row) => income >= row.from && income < row.to && kind === row.kind)?.amount
    }
    const parsed = await dmnEvalJs.decisionTable.parseDmnXml(xmlOf(rows))
    const theirs = () => dmnEvalJs.decisionTable.evaluateDecision('amount', parsed, { ...given[next()] })
    const measure = async (name: string, ours: () => unknown, reference: string, other: () => unknown) => {
      const measured = await byTurns(
        5,
        async () => rate(ours),
        async () => rate(other),
      )
      const versions = reference === 'dmn-eval-js' ? { versions: VERSIONS } : {}
      figures.push(figure(`${size} rows: ${name}`, 'decisions/s', measured, 1, reference, versions))
    }
    await measure('asked by key, record written out', asked, 'dmn-eval-js', theirs)
    await measure('prepared, record written out', recorded, 'dmn-eval-js', theirs)
    await measure('prepared, value alone', value, 'linear scan on doubles', byHand)
    await measure('prepared, record kept for who asks', kept, 'linear scan on doubles', byHand)
    await measure('prepared, record written out', recorded, 'linear scan on doubles', byHand)
    await measure('prepared, record written out', recorded, 'the same, value alone', value)
    const linking = await byTurns(
      5,
      async () => rate(() => linked(decision)),
      async () => rate(() => JSON.stringify(decision)),
    )
    figures.push(figure(`${size} rows: compile and link`, 'rows/s', linking, size, 'JSON.stringify of the table', {}))
    if (size <= MOST_XML) {
      const xml = xmlOf(rows)
      const reading = await byTurns(
        5,
        async () => rateOf(() => linkedXml(xml)),
        async () => rateOf(() => dmnEvalJs.decisionTable.parseDmnXml(xml)),
      )
      const versions = { versions: VERSIONS }
      figures.push(figure(`${size} rows: read, compile and link XML`, 'rows/s', reading, size, 'dmn-eval-js', versions))
    }
  }
  return figures
}

type Measured = Awaited<ReturnType<typeof byTurns>>

/** `times` is how many of the unit one turn is. */
function figure(
  name: string,
  unit: string,
  { ours, reference }: Measured,
  times: number,
  other: string,
  more: Pick<Figure, 'versions'>,
): Figure {
  return {
    name,
    unit,
    better: 'higher',
    value: ours.value * times,
    rounds: ours.rounds.map((round) => round * times),
    reference: other,
    referenceValue: reference.value * times,
    seed: SEED,
    ...more,
  }
}
