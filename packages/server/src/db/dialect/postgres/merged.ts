import { type AnyStatement, type Ask, statement } from '../../work.ts'

/** How many rows one statement inserts at most. Only powers of two are used, so that few statements are prepared. */
const MOST_ROWS = 32

interface Insert {
  readonly statements: Map<number, AnyStatement>
  readonly head: string
  readonly row: string
  readonly tail: string
}

const inserts = new WeakMap<AnyStatement, Insert | null>()
const PLAIN_INSERT = /^\s*(INSERT INTO [\w.]+ \([^()]*\)\s*VALUES )(\((?:\?(?:, )?)+\))([^?]*)$/

/**
 * The writes of one tenant's commands with rows of the same insert put together: what PostgreSQL has to do for a
 * statement costs more than a row. `commands` are of different cases, so the order between them does not matter;
 * of one command the statements stay in the order in which the first of them writes.
 */
export function merged(commands: readonly (readonly Ask[])[]): readonly Ask[] {
  const byStatement = new Map<AnyStatement, Ask[]>()
  for (const ask of commands.flat()) {
    const same = byStatement.get(ask.statement)
    if (same === undefined) byStatement.set(ask.statement, [ask])
    else same.push(ask)
  }
  return [...byStatement].flatMap(([of, same]) => {
    const insert = same.length === 1 ? null : insertOf(of)
    return insert === null ? same : chunks(insert, of, same)
  })
}

function chunks(insert: Insert, of: AnyStatement, same: readonly Ask[]): readonly Ask[] {
  const made: Ask[] = []
  const sorted = [...same].sort(byCase)
  for (let at = 0; at < same.length; ) {
    const rows = Math.min(MOST_ROWS, 2 ** Math.floor(Math.log2(same.length - at)))
    const values = sorted.slice(at, at + rows).flatMap((ask) => [...ask.values])
    made.push({ statement: rows === 1 ? of : ofRows(insert, of, rows), values })
    at += rows
  }
  return made
}

/**
 * Two processes that write to the same cases take them in the same order, so that they do not wait for each other in a
 * circle. Every row begins with tenant and case, or with what else tells it from others.
 */
function byCase({ values: [, one] }: Ask, { values: [, other] }: Ask): number {
  return String(one) < String(other) ? -1 : String(one) > String(other) ? 1 : 0
}

function ofRows(insert: Insert, of: AnyStatement, rows: number): AnyStatement {
  const known = insert.statements.get(rows)
  if (known !== undefined) return known
  const { head, row, tail } = insert
  const made = statement(`${head}${Array.from({ length: rows }, () => row).join(', ')}${tail}`, of.place)
  insert.statements.set(rows, made)
  return made
}

/** Null for what is no insert of one row of values. */
function insertOf(of: AnyStatement): Insert | null {
  const known = inserts.get(of)
  if (known !== undefined) return known
  const [, head, row, tail] = PLAIN_INSERT.exec(of.text) ?? []
  const made = head === undefined || row === undefined || tail === undefined ? null : { statements: new Map(), head, row, tail }
  inserts.set(of, made)
  return made
}
