/**
 * Work on the database, as a generator that asks and is answered: written once, it runs at once on SQLite, where a
 * statement is a call, and in round trips on PostgreSQL, where it is a message. What it does besides asking must be
 * pure: on PostgreSQL it is begun again when another process was faster.
 */
export type Work<T> = Generator<Step, T, readonly Answer[]>

/** What is asked at once, in one round trip; `later` needs no answer and goes with whatever is asked next, or the commit. */
export interface Step {
  readonly asks: readonly Ask[]
  readonly later: boolean
}

export interface Ask<Row = unknown> {
  readonly statement: AnyStatement
  readonly values: readonly unknown[]
  /** Only for the type of the answer. */
  readonly row?: Row
}

export interface Answer<Row = unknown> {
  readonly rows: readonly Row[]
  /** How many rows were written. */
  readonly changes: number
}

export interface AnyStatement {
  readonly text: string
  /** Keys of cases are kept apart from their data. */
  readonly place: 'data' | 'keys'
}

/**
 * A statement in the SQL that both databases understand; `?` stands for a value. Names of columns in capitals and
 * small letters are quoted, conflicts named by their columns, booleans written as 0 and 1.
 */
export class Statement<Values extends readonly unknown[], Row> implements AnyStatement {
  readonly text: string
  readonly place: 'data' | 'keys'

  constructor(text: string, place: 'data' | 'keys') {
    this.text = text
    this.place = place
  }

  /** One of several questions for `together`. */
  ask(...values: Values): Ask<Row> {
    return { statement: this, values }
  }

  *all(...values: Values): Work<readonly Row[]> {
    const [answer] = yield { asks: [this.ask(...values)], later: false }
    return (answer as Answer<Row>).rows
  }

  *get(...values: Values): Work<Row | undefined> {
    return (yield* this.all(...values))[0]
  }

  /** How many rows were written. */
  *run(...values: Values): Work<number> {
    const [answer] = yield { asks: [this.ask(...values)], later: false }
    return (answer as Answer).changes
  }

  /** Writes without waiting. A conflict fails the whole work. */
  *later(...values: Values): Work<void> {
    yield { asks: [this.ask(...values)], later: true }
  }
}

/** Prepares a statement; it is made ready where it first runs. */
export function statement<Values extends readonly unknown[] = readonly unknown[], Row = unknown>(
  text: string,
  place: 'data' | 'keys' = 'data',
): Statement<Values, Row> {
  return new Statement(text, place)
}

/** Work that asks nothing. */
// biome-ignore lint/correctness/useYield: that is what it is for.
export function* answered<T>(value: T): Work<T> {
  return value
}

type RowsOf<Asks extends readonly Ask[]> = {
  [Index in keyof Asks]: Asks[Index] extends Ask<infer Row> ? readonly Row[] : never
}

/** The rows of several questions, asked in one round trip. */
export function* together<const Asks extends readonly Ask[]>(asks: Asks): Work<RowsOf<Asks>> {
  const answers = yield { asks, later: false }
  return answers.map(({ rows }) => rows) as unknown as RowsOf<Asks>
}
