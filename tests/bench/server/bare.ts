/**
 * The reference: a bare Fastify route that inserts one row, with one commit for all requests of a turn of the
 * event loop. `node bare.ts <folder>` prints its address.
 */
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { fastify } from 'fastify'

const database = new Sqlite(join(process.argv[2] ?? '.', 'bare.sqlite'))
database.pragma('journal_mode = WAL')
database.pragma('synchronous = FULL')
database.exec('CREATE TABLE rows (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT')
const insert = database.prepare('INSERT INTO rows (key, body) VALUES (?, ?)')

let waiting: { key: string; body: string; done: () => void }[] = []

function flush(): void {
  const batch = waiting
  waiting = []
  database.transaction(() => {
    for (const { key, body } of batch) insert.run(key, body)
  })()
  for (const { done } of batch) done()
}

const app = fastify()
app.post('/rows', async (request) => {
  await new Promise<void>((done) => {
    if (waiting.length === 0) setImmediate(flush)
    waiting.push({ key: String(request.headers['idempotency-key']), body: JSON.stringify(request.body), done })
  })
  return { stored: true }
})

process.stdout.write(`${await app.listen({ host: '127.0.0.1', port: 0 })}\n`)
process.once('SIGTERM', () => void app.close().then(() => database.close()))
