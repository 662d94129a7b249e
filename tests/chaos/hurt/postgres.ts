import type { Socket } from 'node:net'
import pg from 'pg'
import { failsNow, hurt, strike } from './armed.ts'
import { type Message, messagesOf, raising } from './wire.ts'

const FACTS = /\bINSERT INTO batches\b/i
const CLAIM = /\bclaim_effects\(/i
const DONE = /\bUPDATE effects SET\b.*\bdone = 1/is
const COMMIT = /^\s*COMMIT\b/i
const UNSYNCED = /synchronous_commit.*off/is
const COMMAND = /"command":"([\w-]+)"/g
/** Until everything that was asked for has been carried out. */
const CARRIED_OUT_MILLISECONDS = 50

/** What the driver's connection tells, of which its types say nothing. */
interface Wire extends NodeJS.EventEmitter {
  stream: Socket
  startup(config: unknown): void
}

/** What has gone over a connection since it was last outside a transaction. */
interface Turn {
  readonly commands: Set<string>
  claimed: boolean
  done: boolean
  unsynced: boolean
}

/** Stands between the server and PostgreSQL, where the messages of the protocol go by. */
export function hurtPostgres(): void {
  const wires = (pg as unknown as { Connection: { prototype: Wire } }).Connection.prototype
  const real = wires.startup
  wires.startup = function (this: Wire, config: unknown) {
    real.call(this, config)
    listenIn(this)
  }
}

const quiet = (): Turn => ({ commands: new Set(), claimed: false, done: false, unsynced: false })

function listenIn(wire: Wire): void {
  const { stream } = wire
  const write = stream.write.bind(stream) as (bytes: Uint8Array) => boolean
  const texts = new Map<string, string>()
  let turn = quiet()

  stream.write = ((bytes: Buffer) => {
    const messages = messagesOf(bytes)
    for (const message of messages) note(message)
    return messages.some(({ type }) => type === 'S' || type === 'Q') ? round(bytes, messages) : write(bytes)
  }) as typeof stream.write

  function note({ type, name, text, values }: Message): void {
    if (type === 'P') texts.set(name, text)
    const sql = type === 'B' ? (texts.get(name) ?? '') : type === 'Q' ? text : ''
    if (FACTS.test(sql)) for (const [, command = ''] of values.matchAll(COMMAND)) turn.commands.add(command)
    if (DONE.test(sql)) turn.done = true
    if (UNSYNCED.test(sql)) turn.unsynced = true
    if (CLAIM.test(sql)) claiming = true
  }
  let claiming = false

  /** One round trip leaves, with all that it does. */
  function round(bytes: Buffer, messages: readonly Message[]): boolean {
    const { armed } = hurt
    if (failsNow()) return fail(bytes, messages, armed?.fault ?? 'lost-before')
    const facts = messages.findIndex(({ type, name }) => type === 'B' && FACTS.test(texts.get(name) ?? ''))
    const about = facts >= 0 && (armed?.command === undefined || turn.commands.has(armed.command))
    if (armed?.point === 'before-begin' && facts >= 0) strike()
    if (armed?.point === 'before-done' && turn.done) strike()
    const cut = armed?.point === 'after-facts' || armed?.point === 'before-commit'
    if (!cut || !about) return write(bytes)
    // What was asked for is carried out, and nothing that would commit it ever comes.
    const ends = (message: Message) => message.type === 'S' || COMMIT.test(texts.get(message.type === 'B' ? message.name : '') ?? '')
    const until =
      armed.point === 'after-facts' ? messages.find(({ type }, at) => at > facts && type === 'E')?.end : messages.find(ends)?.start
    stream.once('data', strike)
    return write(Buffer.concat([bytes.subarray(0, until), FLUSH]))
  }

  function fail(bytes: Buffer, messages: readonly Message[], fault: string): boolean {
    const sync = messages.find(({ type }) => type === 'S')
    const lost = () => stream.destroy(Object.assign(new Error('a connection that is lost for a test'), { code: 'ECONNRESET' }))
    if (fault === 'lost-after') {
      stream.removeAllListeners('data')
      stream.once('data', () => setTimeout(lost, CARRIED_OUT_MILLISECONDS))
      return write(bytes)
    }
    if (fault === 'lost-before' || sync === undefined) {
      lost()
      return false
    }
    return write(Buffer.concat([bytes.subarray(0, sync.start), raising(fault), bytes.subarray(sync.start)]))
  }

  wire.prependListener('dataRow', () => {
    if (claiming) turn.claimed = true
  })
  wire.prependListener('readyForQuery', ({ status }: { status: string }) => {
    claiming = false
    if (status !== 'I') return
    const over = turn
    turn = quiet()
    if (over.unsynced && over.commands.size > 0) hurt.unsynced += 1
    const { armed } = hurt
    const about = over.commands.size > 0 && (armed?.command === undefined || over.commands.has(armed.command))
    if (armed?.point === 'after-commit' && about) strike()
    if (armed?.point === 'after-claim' && over.claimed) strike()
    if (armed?.point === 'after-done' && over.done) strike()
  })
}

const FLUSH = Buffer.from([0x48, 0, 0, 0, 4])
