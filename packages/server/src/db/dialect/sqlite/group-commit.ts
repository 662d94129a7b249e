import type { Connection } from './connection.ts'

interface Work {
  run(): unknown
  done(value: unknown): void
  failed(error: unknown): void
}

interface Turn {
  /** Before COMMIT, inside the turn's transaction. */
  beforeCommit(): void
  committed(): void
  rolledBack(): void
}

/** How many pieces of work share one transaction at most, so that the rest of the server gets its turn. */
const MOST = 500

/**
 * The one writer: all work of an event-loop turn shares one transaction and one sync to disk. Each piece has a
 * savepoint of its own, sees what earlier pieces of the turn did, and is answered after COMMIT only; if that
 * fails, all of them fail.
 */
export class GroupCommit {
  readonly #turn: Turn
  readonly #begin
  readonly #commit
  readonly #rollback
  readonly #savepoint
  readonly #release
  readonly #undo
  readonly #totalChanges
  readonly #connection: Connection
  readonly #listeners = new Set<() => void>()
  #queue: Work[] = []
  #scheduled = false
  #closed = false
  #changes = 0

  constructor(connection: Connection, turn: Turn) {
    this.#connection = connection
    this.#turn = turn
    this.#begin = connection.prepare('BEGIN IMMEDIATE')
    this.#commit = connection.prepare('COMMIT')
    this.#rollback = connection.prepare('ROLLBACK')
    this.#savepoint = connection.prepare('SAVEPOINT work')
    this.#release = connection.prepare('RELEASE work')
    this.#undo = connection.prepare('ROLLBACK TO work')
    this.#totalChanges = connection.prepare<[], number>('SELECT total_changes()').pluck()
  }

  /** Runs `work`, which must be synchronous, in the next shared transaction. Rejects with what it throws. */
  run<T>(work: () => T): Promise<T> {
    if (this.#closed) return Promise.reject(new Error('the database is closed'))
    return new Promise<T>((resolve, reject) => {
      this.#queue.push({ run: work, done: resolve as (value: unknown) => void, failed: reject })
      this.#schedule()
    })
  }

  onCommit(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Finishes what is queued, then refuses. */
  close(): void {
    this.#closed = true
    while (this.#queue.length > 0) this.#flush()
  }

  #schedule(): void {
    if (this.#scheduled) return
    this.#scheduled = true
    setImmediate(() => {
      this.#scheduled = false
      this.#flush()
      if (this.#queue.length > 0) this.#schedule()
    })
  }

  #flush(): void {
    const works = this.#queue.splice(0, MOST)
    if (works.length === 0) return
    const answers: (() => void)[] = []
    let changes = 0
    try {
      this.#begin.run()
      for (const work of works) answers.push(this.#perform(work))
      this.#turn.beforeCommit()
      // Asked before COMMIT: after it nothing may fail any more that people wait for.
      changes = this.#totalChanges.get() ?? 0
      this.#commit.run()
    } catch (error) {
      this.#turn.rolledBack()
      for (const { failed } of works) failed(error)
      this.#giveUp()
      return
    }
    this.#turn.committed()
    for (const answer of answers) answer()
    // A look that found nothing wakes nobody: the workers' own claims would wake them for ever.
    if (changes === this.#changes) return
    this.#changes = changes
    for (const listener of this.#listeners) queueMicrotask(listener)
  }

  /** Everybody was told by now. Where even this fails, the next turn's BEGIN does too, and tries it again. */
  #giveUp(): void {
    try {
      if (this.#connection.inTransaction) this.#rollback.run()
    } catch {
      // A broken disk: nothing was acknowledged, nothing more can be done here.
    }
  }

  /** Does one piece of work; what it returns is called once everything is on disk. */
  #perform(work: Work): () => void {
    this.#savepoint.run()
    let value: unknown
    try {
      value = work.run()
    } catch (error) {
      // A full disk may have ended the whole transaction: then all fail.
      if (!this.#connection.inTransaction) throw error
      this.#undo.run()
      this.#release.run()
      return () => work.failed(error)
    }
    // What it did is known in memory by now: undone on disk alone it would stay there. So if this fails, all fail.
    this.#release.run()
    return () => work.done(value)
  }
}
