import type { Desk, Runner } from '../../runner.ts'
import type { AnyStatement, Answer, Ask, Work } from '../../work.ts'
import type { Connection, Statement } from './connection.ts'
import type { GroupCommit } from './group-commit.ts'

/** How many answers are kept while nothing is written. */
const MOST_LOOKED_UP = 1_000

/** Runs work at once: a question is a call. Reads happen between the turns of the writer, so they see one moment. */
export class SqliteRunner implements Runner {
  readonly house: Desk
  readonly #connection: Connection
  readonly #prepared = new Map<AnyStatement, Statement>()
  /** Answers to look-ups since anything was written; nobody else writes to this file. */
  readonly #lookedUp = new Map<string, Answer>()

  constructor(connection: Connection, writer: GroupCommit) {
    this.#connection = connection
    const read = async <T>(work: () => Work<T>): Promise<T> => this.now(work())
    const write = <T>(work: () => Work<T>): Promise<T> => writer.run(() => this.now(work()))
    const unsynced = async <T>(work: () => Work<T>): Promise<T> => this.#unsynced(work)
    const lookUp = async <T>(work: () => Work<T>): Promise<T> => this.#run(work(), (ask) => this.#lookUp(ask))
    this.house = { read, lookUp, readOnce: read, write, unsynced }
  }

  /** Every statement names its tenant. */
  at(): Desk {
    return this.house
  }

  /** Runs work inside the transaction of the caller. */
  now<T>(work: Work<T>): T {
    return this.#run(work, (ask) => this.#answer(ask))
  }

  #run<T>(work: Work<T>, answer: (ask: Ask) => Answer): T {
    let step = work.next()
    while (step.done !== true) step = work.next(step.value.asks.map(answer))
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

  /** Requests of one turn of the event loop ask the same: who they are, what is in force. */
  #lookUp(ask: Ask): Answer {
    const question = JSON.stringify([ask.statement.text, ...ask.values])
    const known = this.#lookedUp.get(question)
    if (known !== undefined) return known
    const answer = this.#answer(ask)
    if (this.#lookedUp.size < MOST_LOOKED_UP) this.#lookedUp.set(question, answer)
    return answer
  }

  #answer({ statement, values }: Ask): Answer {
    let prepared = this.#prepared.get(statement)
    if (prepared === undefined) {
      prepared = this.#connection.prepare(statement.text)
      this.#prepared.set(statement, prepared)
    }
    if (!prepared.readonly) this.#lookedUp.clear()
    if (prepared.reader) return { rows: prepared.all(...values), changes: 0 }
    return { rows: [], changes: prepared.run(...values).changes }
  }
}
