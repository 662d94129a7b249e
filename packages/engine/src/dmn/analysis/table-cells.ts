import { epochDay, parseDate } from '../../feel/date.ts'
import { compileUnaryTests } from '../../feel/compile.ts'
import { integer } from '../../feel/number.ts'
import { type Bits, isEmpty } from '../cells/bits.ts'
import { type Bound, type CellKind, type CellSet, type Interval, cellSetOf } from '../cells/cell-set.ts'
import { type Line, lineOf } from '../cells/line.ts'
import type { BoxedTable, TableRow } from '../boxed.ts'
import { ANY_AXIS, type Axis, axisOf } from './axis.ts'

/** What an input can be: the kind of its values and, where not all of the kind are possible, which. */
export interface InputDomain {
  readonly kind: CellKind
  /** Unary tests; absent for every value of the kind. */
  readonly values?: string
}

/** A table as boxes of parts. Where rows hold for periods, the first column is the day that counts. */
export interface TableCells {
  readonly axes: readonly Axis[]
  readonly rows: readonly RowCells[]
  /** The days that rows begin and end, when `axes[0]` is the day that counts; null otherwise. */
  readonly days: Line | null
}

export interface RowCells {
  readonly row: TableRow
  readonly index: number
  readonly parts: readonly Bits[]
  /** Columns whose cells the analysis cannot read: they depend on more than the input. */
  readonly unread: readonly number[]
}

/**
 * Reads the cells of a table. `domains` gives what each input can be, in the order of the columns; undefined where
 * only the cells tell. `period` is that of the decision. Pauses after each column.
 */
export function* tableCells(
  table: BoxedTable,
  domains: readonly (InputDomain | undefined)[],
  period: TableRow['validity'],
): Generator<undefined, TableCells> {
  const read = reader()
  const columns: Column[] = []
  for (const [column, input] of table.inputs.entries()) {
    const cells = table.rows.map((row) => row.when[column] ?? '-')
    const domain = domains[column]
    columns.push(readColumn(cells, domain ?? declared(input.type), domain?.values ?? input.values, read))
    yield
  }
  const validity = validityColumn(table.rows, period)
  const all = validity === null ? columns : [validity, ...columns]
  const before = validity === null ? 0 : 1
  return {
    axes: all.map(({ axis }) => axis),
    rows: table.rows.map((row, index) => ({
      row,
      index,
      parts: all.map(({ cells }) => cells[index]?.parts ?? ANY_AXIS.domain),
      unread: all.flatMap(({ cells }, column) => (cells[index]?.unread === true ? [column - before] : [])),
    })),
    days: validity?.line ?? null,
  }
}

interface Column {
  readonly axis: Axis
  readonly cells: readonly { readonly parts: Bits; readonly unread: boolean }[]
}

type Read = (source: string) => CellSet | 'any' | null

const KINDS: ReadonlySet<string> = new Set<CellKind>(['number', 'date', 'string', 'boolean'])

function declared(type: string | undefined): InputDomain | undefined {
  return type !== undefined && KINDS.has(type) ? { kind: type as CellKind } : undefined
}

/** Tables say the same thing many times; each source is compiled once. */
function reader(): Read {
  const known = new Map<string, CellSet | 'any' | null>()
  return (source) => {
    const text = source.trim()
    if (text === '-') return 'any'
    const before = known.get(text)
    if (before !== undefined) return before
    const compiled = compileUnaryTests(text)
    const set = compiled.ok ? cellSetOf(compiled.value) : null
    known.set(text, set)
    return set
  }
}

function readColumn(
  sources: readonly string[],
  domain: InputDomain | undefined,
  values: string | undefined,
  read: Read,
): Column {
  const sets = sources.map(read)
  const isSet = (set: CellSet | 'any' | null | undefined): set is CellSet =>
    set !== null && set !== 'any' && set !== undefined
  const kind = domain?.kind ?? sets.find(isSet)?.kind
  if (kind === undefined) {
    return { axis: ANY_AXIS, cells: sets.map((set) => ({ parts: ANY_AXIS.domain, unread: set === null })) }
  }
  const usable = sets.filter(isSet).filter((set) => set.kind === kind)
  const named = values === undefined ? null : read(values)
  const axis = axisOf(kind, usable, isSet(named) && named.kind === kind ? named : null)
  return {
    axis,
    cells: sets.map((set) =>
      isSet(set) && set.kind === kind
        ? { parts: axis.parts(set), unread: false }
        : { parts: axis.domain, unread: set !== 'any' },
    ),
  }
}

function dayBound(text: string | undefined): Bound | null {
  const date = text === undefined ? null : parseDate(text)
  return date === null ? null : { point: integer(epochDay(date)), included: true }
}

function periodSet(validity: TableRow['validity']): CellSet {
  const interval: Interval = { low: dayBound(validity?.from), high: dayBound(validity?.to) }
  return { kind: 'date', negated: false, intervals: [interval] }
}

/** The day that counts as a column of its own, when a row holds for a period; null when none does. */
function validityColumn(
  rows: readonly TableRow[],
  period: TableRow['validity'],
): (Column & { readonly line: Line }) | null {
  if (rows.every(({ validity }) => validity?.from === undefined && validity?.to === undefined)) return null
  const sets = rows.map((row) => periodSet(row.validity))
  const whole = wholePeriod(sets, periodSet(period))
  const axis = axisOf('date', sets, whole)
  return {
    axis,
    line: lineOf([...sets, whole]),
    cells: sets.map((set) => ({ parts: axis.parts(set), unread: false })),
  }
}

/** From the first day of any row to the last, within the decision's own period: before and after, no law is modelled. */
function wholePeriod(sets: readonly CellSet[], decision: CellSet): CellSet {
  const all = sets.flatMap(({ intervals }) => intervals)
  const [own] = decision.intervals
  const lows = all.map(({ low }) => low)
  const highs = all.map(({ high }) => high)
  const low = own?.low ?? (lows.includes(null) ? null : extreme(lows, -1))
  const high = own?.high ?? (highs.includes(null) ? null : extreme(highs, 1))
  return { kind: 'date', negated: false, intervals: [{ low, high }] }
}

/** Days count as safe integers, which compare as they are. */
function extreme(bounds: readonly (Bound | null)[], sign: number): Bound | null {
  return bounds.reduce<Bound | null>((best, bound) => {
    if (bound === null || best === null) return best ?? bound
    return (Number(bound.point) - Number(best.point)) * sign > 0 ? bound : best
  }, null)
}

/** Whether some value of every column meets the row. */
export function canMatch({ parts }: RowCells, axes: readonly Axis[]): boolean {
  return parts.every((bits, column) => !isEmpty(bits.map((word, index) => word & (axes[column]?.domain[index] ?? 0))))
}
