import type { Desk, Runner } from '../../runner.ts'
import type { AnyStatement, Answer, Ask, Work } from '../../work.ts'
import type { Connection, Statement } from './connection.ts'
import type { GroupCommit } from './group-commit.ts'

/** Runs work at once: a question is a call. Reads happen between the turns of the writer, so they see one moment. */
export class SqliteRunner implements Runner {
  readonly house: Desk
  readonly #connection: Connection
  readonly #prepared = new Map<AnyStatement, Statement>()

  constructor(connection: Connection, writer: GroupCommit) {
    this.#connection = connection
    const read = async <T>(work: () => Work<T>): Promise<T> => this.now(work())
    const write = <T>(work: () => Work<T>): Promise<T> => writer.run(() => this.now(work()))
    const unsynced = async <T>(work: () => Work<T>): Promise<T> => this.#unsynced(work)
    this.house = { read, lookUp: read, readOnce: read, write, unsynced }
  }

  /** Every statement names its tenant. */
  at(): Desk {
    return this.house
  }

  /** Runs work inside the transaction of the caller. */
  now<T>(work: Work<T>): T {
    let step = work.next()
    while (step.done !== true) step = work.next(step.value.asks.map((ask) => this.#answer(ask)))
    return step.value
  }

  /** A commit of its own between the turns of the writer, whose next one syncs the log with this in it. */
  #unsynced<T>(work: () => Work<T>): T {
    this.#connection.pragma('synchronous = NORMAL')
    try {
      return this.now(work())
    } finally {
      this.#connection.pragma('synchronous = FULL')
    }
  }

  /** The log may still hold rows of views in the clear: it is written back and cut to nothing. */
  wipe(): void {
    this.#connection.pragma('wal_checkpoint(TRUNCATE)')
  }

  #answer({ statement, values }: Ask): Answer {
    const prepared = this.#prepared.get(statement) ?? this.#connection.prepare(statement.text)
    this.#prepared.set(statement, prepared)
    if (prepared.reader) return { rows: prepared.all(...values), changes: 0 }
    return { rows: [], changes: prepared.run(...values).changes }
  }
}
