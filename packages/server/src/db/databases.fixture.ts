import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import pg from 'pg'
import type { Database } from './database.ts'
import { newPostgres } from './dialect/postgres/database.fixture.ts'
import { openTestDatabase } from './test-database.ts'

/** What somebody with access to the disk, or the owner of the database, can do behind the server's back. */
export interface Disk {
  /** `?` stands for a value. Gives the rows of a SELECT. */
  run(sql: string, ...values: readonly unknown[]): Promise<readonly Record<string, unknown>[]>
  /** Whether a word stands anywhere in what is stored, keys included. */
  finds(word: string): Promise<boolean>
}

/** A database for one test. */
export interface Place extends Disk {
  readonly folder: string
  open(): Promise<Database>
  /** Removes everything. */
  remove(): Promise<void>
}

export interface Kind {
  readonly name: 'SQLite' | 'PostgreSQL'
  place(): Promise<Place>
}

const newFolder = () => mkdtempSync(join(tmpdir(), 'laufzettel-'))

const sqlite: Kind = {
  name: 'SQLite',
  place: async () => {
    const folder = newFolder()
    return {
      folder,
      open: () => openTestDatabase(folder),
      run: async (sql, ...values) => {
        const connection = new BetterSqlite(join(folder, 'laufzettel.sqlite'))
        try {
          connection.pragma('foreign_keys = OFF')
          const statement = connection.prepare(sql)
          if (statement.reader) return statement.all(...values) as Record<string, unknown>[]
          statement.run(...values)
          return []
        } finally {
          connection.close()
        }
      },
      finds: async (word) =>
        readdirSync(folder)
          .filter((file) => /[.]sqlite(-wal)?$/.test(file))
          .some((file) => readFileSync(join(folder, file)).includes(word)),
      remove: async () => rmSync(folder, { recursive: true }),
    }
  },
}

const postgres: Kind = {
  name: 'PostgreSQL',
  place: async () => {
    const folder = newFolder()
    const { url, drop } = await newPostgres()
    const run: Disk['run'] = async (sql, ...values) => {
      const client = new pg.Client({ connectionString: url, options: '-c search_path=laufzettel' })
      await client.connect()
      try {
        let at = 0
        return (
          await client.query(
            sql.replace(/\?/g, () => `$${++at}`),
            [...values],
          )
        ).rows
      } finally {
        await client.end()
      }
    }
    return {
      folder,
      open: () => openTestDatabase(folder, url),
      run,
      finds: async (word) => {
        const tables = await run(
          "SELECT schemaname || '.' || tablename AS name FROM pg_tables WHERE schemaname IN ('laufzettel', 'laufzettel_keys')",
        )
        const words = [word, Buffer.from(word).toString('hex')].map((part) => `%${part}%`)
        for (const { name } of tables) {
          const found = await run(
            `SELECT 1 FROM ${name} AS each WHERE each::text LIKE ? OR each::text LIKE ?`,
            ...words,
          )
          if (found.length > 0) return true
        }
        return false
      },
      remove: async () => {
        await drop()
        rmSync(folder, { recursive: true })
      },
    }
  },
}

/** Every test of storage runs on each. */
export const DATABASES: readonly Kind[] = [sqlite, postgres]

/** Runs a test with a database of its own that is removed afterwards. */
export const withDatabaseOf =
  (kind: Kind) =>
  async (body: (database: Database, place: Place) => Promise<void>): Promise<void> => {
    const place = await kind.place()
    try {
      const database = await place.open()
      try {
        await body(database, place)
      } finally {
        await database.close()
      }
    } finally {
      await place.remove()
    }
  }

/** On SQLite, for tests of something else than storage. */
export const withDatabase = withDatabaseOf(sqlite)
