/**
 * Loaded into a server under test by `node --import`, before any of its code: the product itself holds no hook, so a
 * release build pays nothing and cannot be switched into one. It stands between the server and its database, moves the
 * clock, and takes its orders over the channel to the process that started it.
 */
import { CONNECTORS } from '../../packages/server/src/connectors/index.ts'
import { echo } from '../../packages/server/src/connectors/echo.ts'
import { CONNECTOR } from './connector.ts'
import { hurt } from './hurt/armed.ts'
import { hurtPostgres } from './hurt/postgres.ts'
import { hurtSqlite } from './hurt/sqlite.ts'
import type { Armed, Order, Reply } from './orders.ts'

if (process.env.CHAOS_ARMED !== undefined) hurt.armed = JSON.parse(process.env.CHAOS_ARMED) as Armed
hurtSqlite()
// In production the product's twins are nowhere found: this one counts as an operator's.
;(CONNECTORS as (typeof CONNECTORS)[number][]).push({ ...echo, name: CONNECTOR, twin: false } as never)
hurtPostgres()

const SystemDate = Date
let offset = Number(process.env.CHAOS_CLOCK_OFFSET ?? '0')
globalThis.Date = class extends SystemDate {
  constructor(...words: []) {
    if (words.length === 0) super(SystemDate.now() + offset)
    else super(...words)
  }
  static override now(): number {
    return SystemDate.now() + offset
  }
} as DateConstructor

function obey(order: Order): Reply {
  if ('arm' in order) Object.assign(hurt, { armed: order.arm, fired: false, calls: 0 })
  if ('offset' in order) offset = order.offset
  const { fired } = hurt
  if ('pragma' in order) return { fired, value: hurt.pragma(order.pragma) }
  return { fired, value: hurt.unsynced }
}

process.on('message', ({ id, order }: { id: number; order: Order }) => {
  process.send?.({ id, reply: obey(order) })
})
process.channel?.unref()
// Nobody is left who would stop it.
process.on('disconnect', () => process.exit(1))
