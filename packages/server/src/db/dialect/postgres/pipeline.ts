import type { Answer, AnyStatement, Ask } from '../../work.ts'

/** What a pipeline needs of the driver's connection: the messages of PostgreSQL's extended query protocol. */
interface Wire {
  stream: { readonly writable: boolean; write(bytes: Uint8Array): unknown }
  parse(message: { name: string; text: string; types: readonly number[] }): void
  bind(message: {
    portal: string
    statement: string
    values: readonly unknown[]
    valueMapper: (value: unknown) => unknown
  }): void
  describe(message: { type: 'P'; name: string }): void
  execute(message: { portal: string; rows: number }): void
  sync(): void
}

interface Field {
  readonly name: string
  readonly dataTypeID: number
}

/** A statement as a connection knows it. */
interface Known {
  readonly name: string
  /** The columns of its rows; null as long as nobody has told. */
  fields: readonly Field[] | null
}

/** The statements that a connection has parsed already. */
export class PreparedStatements {
  readonly #known = new Map<AnyStatement, Known>()
  #count = 0

  get(statement: AnyStatement): Known | undefined {
    return this.#known.get(statement)
  }

  add(statement: AnyStatement): Known {
    this.#count += 1
    const known: Known = { name: `s${this.#count}`, fields: null }
    this.#known.set(statement, known)
    return known
  }

  /** It may not have been parsed: the next time it gets another name. */
  forget(statement: AnyStatement): void {
    this.#known.delete(statement)
  }
}

/**
 * Sends several statements at once and waits once: one round trip. Without BEGIN they are one transaction, which ends
 * with the Sync; an error undoes them all and skips the rest (PostgreSQL, "Pipelining" in the protocol's chapter).
 */
export class Pipeline {
  readonly answers: Promise<readonly Answer[]>
  readonly #asks: readonly Ask[]
  readonly #prepared: PreparedStatements
  readonly #parsedHere = new Set<number>()
  readonly #done: Answer[] = []
  #rows: Record<string, unknown>[] = []
  #fields: readonly Field[] = []
  #resolve: (answers: readonly Answer[]) => void = () => {}
  #reject: (error: unknown) => void = () => {}

  constructor(asks: readonly Ask[], prepared: PreparedStatements) {
    this.#asks = asks
    this.#prepared = prepared
    this.answers = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
    this.#begin()
  }

  /** Called by the driver when it is this pipeline's turn. */
  submit(connection: unknown): null {
    const wire = connection as Wire
    // A write for each message costs more than the database does: they are collected, and leave as one.
    const { stream } = wire
    const messages: Uint8Array[] = []
    wire.stream = { writable: true, write: (bytes) => messages.push(bytes) }
    try {
      this.#write(wire)
    } finally {
      wire.stream = stream
    }
    if (stream.writable) stream.write(Buffer.concat(messages))
    return null
  }

  #write(wire: Wire): void {
    for (const [at, { statement, values }] of this.#asks.entries()) {
      const before = this.#prepared.get(statement)
      const known = before ?? this.#prepared.add(statement)
      if (before === undefined) {
        this.#parsedHere.add(at)
        wire.parse({ name: known.name, text: numbered(statement.text), types: [] })
      }
      wire.bind({ portal: '', statement: known.name, values, valueMapper: plain })
      if (known.fields === null) wire.describe({ type: 'P', name: '' })
      wire.execute({ portal: '', rows: 0 })
    }
    wire.sync()
  }

  handleRowDescription({ fields }: { readonly fields: readonly Field[] }): void {
    this.#fields = fields
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    const row: Record<string, unknown> = {}
    for (const [at, { name, dataTypeID }] of this.#fields.entries()) {
      const text = fields[at] ?? null
      row[name] = text === null ? null : valueOf(text, dataTypeID)
    }
    this.#rows.push(row)
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    const ask = this.#asks[this.#done.length]
    const known = ask === undefined ? undefined : this.#prepared.get(ask.statement)
    if (known !== undefined) known.fields ??= this.#fields
    const written = /^(?:INSERT 0|UPDATE|DELETE) (\d+)$/.exec(text)?.[1]
    this.#done.push({ rows: this.#rows, changes: Number(written ?? 0) })
    this.#begin()
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete({ text: '' })
  }

  handlePortalSuspended(): void {
    // Only with a limit of rows, which is never asked for.
  }

  handleError(error: unknown): void {
    for (const at of this.#parsedHere) {
      const ask = this.#asks[at]
      if (at >= this.#done.length && ask !== undefined) this.#prepared.forget(ask.statement)
    }
    this.#reject(error)
  }

  handleReadyForQuery(): void {
    this.#resolve(this.#done)
  }

  /** Gets ready for the rows of the next statement. */
  #begin(): void {
    this.#rows = []
    const next = this.#asks[this.#done.length]
    this.#fields = (next && this.#prepared.get(next.statement)?.fields) ?? []
  }
}

const texts = new Map<string, string>()

/** `?` for values, as the shared statements have them, becomes `$1`, `$2` …; no statement has one in a literal. */
function numbered(text: string): string {
  const known = texts.get(text)
  if (known !== undefined) return known
  let at = 0
  const made = text.replace(/\?/g, () => {
    at += 1
    return `$${at}`
  })
  texts.set(text, made)
  return made
}

/** Bytes travel as they are, everything else as text whose type the statement says. */
function plain(value: unknown): unknown {
  return value === null || value === undefined ? null : value instanceof Uint8Array ? value : String(value)
}

const BOOL = 16
const BYTEA = 17
const NUMBERS = new Set([20, 21, 23, 1700])

function valueOf(text: string, type: number): unknown {
  if (type === BYTEA) return Buffer.from(text.slice(2), 'hex')
  if (type === BOOL) return text === 't' ? 1 : 0
  return NUMBERS.has(type) ? Number(text) : text
}
