import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { fine, problem, refuse, type Result } from '@laufzettel/engine'
import { CaseStore } from '../../case-store.ts'
import { caseKeeping } from '../../cases.ts'
import type { Core } from '../../core.ts'
import type { Database } from '../../database.ts'
import { documents } from '../../documents.ts'
import { Effects } from '../../effects.ts'
import { masterKey } from '../../master-key.ts'
import { documentsOf } from '../../documents-folder.ts'
import type { DatabaseOptions } from '../../open-database.ts'
import { Receipts } from '../../receipts.ts'
import { makeDatabase } from '../../stores.ts'
import { Timers } from '../../timers.ts'
import { ViewWriter } from '../../views/view-writer.ts'
import { openConnection } from './connection.ts'
import { SQLITE } from './dialect.ts'
import { GroupCommit } from './group-commit.ts'
import { SqliteJournal } from './journal.ts'
import { KeyStore } from './key-store.ts'
import { migrate } from './migrate.ts'
import { SqliteRunner } from './runner.ts'
import { takeWriterLock } from './writer-lock.ts'

/**
 * Opens the data folder as its only writer: `laufzettel.sqlite`, `keys.sqlite`, `lock.sqlite`, `master.key`.
 * Problems: `data-folder-in-use`, `data-folder-newer`, `master-key-missing`, `master-key-wrong`.
 */
export async function openSqlite(options: DatabaseOptions): Promise<Result<Database>> {
  const { folder, ids } = options
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lockFile = join(folder, 'lock.sqlite')
  ownFile(lockFile)
  const lock = takeWriterLock(lockFile)
  if (lock === null) return refuse(problem('data-folder-in-use', { folder }))
  const keysFile = join(folder, 'keys.sqlite')
  const dataFile = join(folder, 'laufzettel.sqlite')
  const fresh = !existsSync(keysFile) && !existsSync(dataFile)
  const master = masterKey(folder, join(folder, 'master.key'), options.masterKey, fresh)
  if (!master.ok) {
    lock.close()
    return master
  }
  for (const file of [keysFile, dataFile]) ownFile(file)
  const keys = new KeyStore(openConnection(keysFile), master.value)
  const connection = openConnection(dataFile)
  const closeAll = () => {
    connection.close()
    keys.close()
    lock.close()
  }
  const ready = keys.fits() ? migrate(connection, folder) : refuse(problem('master-key-wrong', { folder }))
  if (!ready.ok) {
    closeAll()
    return ready
  }

  const writer: GroupCommit = new GroupCommit(connection, {
    beforeCommit: () => keys.flush(),
    committed: () => journal.committed(),
    rolledBack: () => {
      keys.undo()
      journal.rolledBack()
    },
  })
  let closed = false
  const close = () => {
    if (closed) return
    closed = true
    writer.close()
    closeAll()
  }
  const runner = new SqliteRunner(connection, writer)
  const core: Core = { runner, dialect: SQLITE, keys, ids, files: documentsOf(options) }
  const kept = documents(core)
  const parts = {
    runner,
    writer,
    keys,
    cases: new CaseStore(keys),
    receipts: new Receipts(keys),
    effects: new Effects(SQLITE),
    timers: new Timers(SQLITE),
    views: new ViewWriter(options.describeCase),
    documents: kept,
  }
  const journal: SqliteJournal = new SqliteJournal(parts, options.cacheSize ?? 2_000, close)
  const keeping = caseKeeping(core, (tenant, caseId) => journal.rebuild(tenant, caseId))
  await keeping.resume()
  const onCommit = (listener: () => void) => writer.onCommit(listener)
  return fine(makeDatabase(core, { journal, keeping, documents: kept, onCommit, close: async () => close() }))
}

/** Only the owner reads it; the files that SQLite puts beside it get the same rights. */
function ownFile(file: string): void {
  closeSync(openSync(file, 'a', 0o600))
  chmodSync(file, 0o600)
}
