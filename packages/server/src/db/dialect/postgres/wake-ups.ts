import pg from 'pg'

const CHANNEL = 'laufzettel'
/** What is told at most so often: a NOTIFY per commit would queue up the commits themselves. */
const PAUSE_MILLISECONDS = 100
const RECONNECT_MILLISECONDS = 2_000

/**
 * Tells listeners that something was committed, here or by another process. Many commits are one message, sent outside
 * their transactions; one that gets lost is found by the next poll.
 */
export class WakeUps {
  readonly #pool: pg.Pool
  readonly #config: pg.ClientConfig
  readonly #own: string
  readonly #listeners = new Set<() => void>()
  #client: pg.Client | null = null
  #timer: NodeJS.Timeout | null = null
  #scheduled = false
  #closed = false

  constructor(pool: pg.Pool, config: pg.ClientConfig, own: string) {
    this.#pool = pool
    this.#config = config
    this.#own = own
  }

  onCommit(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Something was committed here. */
  committed(): void {
    if (!this.#scheduled) {
      this.#scheduled = true
      setImmediate(() => {
        this.#scheduled = false
        this.#wake()
      })
    }
    if (this.#timer !== null || this.#closed) return
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.#pool.query('SELECT pg_notify($1, $2)', [CHANNEL, this.#own]).catch(() => {})
    }, PAUSE_MILLISECONDS)
    this.#timer.unref()
  }

  async listen(): Promise<void> {
    if (this.#closed) return
    const client = new pg.Client(this.#config)
    this.#client = client
    client.on('notification', ({ payload }) => {
      if (payload !== this.#own) this.#wake()
    })
    client.on('error', () => this.#again(client))
    client.on('end', () => this.#again(client))
    try {
      await client.connect()
      await client.query(`LISTEN ${CHANNEL}`)
    } catch {
      this.#again(client)
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    if (this.#timer !== null) clearTimeout(this.#timer)
    await this.#client?.end().catch(() => {})
  }

  #again(client: pg.Client): void {
    if (this.#client !== client || this.#closed) return
    this.#client = null
    client.end().catch(() => {})
    setTimeout(() => this.listen(), RECONNECT_MILLISECONDS).unref()
  }

  #wake(): void {
    for (const listener of this.#listeners) listener()
  }
}
