import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { fine, type Ids, problem, refuse, type Result } from '@laufzettel/engine'
import { artefactStore } from './artefacts.ts'
import { caseNumbers } from './case-numbers.ts'
import { CaseStore } from './case-store.ts'
import { caseKeeping } from './cases.ts'
import type { Core } from './core.ts'
import type { Database, DescribeCase, TenantStores } from './database.ts'
import { definitions } from './definitions.ts'
import { openConnection } from './dialect/sqlite/connection.ts'
import { migrate } from './dialect/sqlite/migrate.ts'
import { takeWriterLock } from './dialect/sqlite/writer-lock.ts'
import { documents } from './documents.ts'
import { drafts } from './drafts.ts'
import { Effects } from './effects.ts'
import { GroupCommit } from './group-commit.ts'
import { SqliteJournal } from './journal.ts'
import { KeyStore } from './key-store.ts'
import { masterKey } from './master-key.ts'
import { modelDrafts } from './model-drafts.ts'
import { keepRevisions, parameters } from './parameters.ts'
import { readLog } from './read-log.ts'
import { Receipts } from './receipts.ts'
import { sessions } from './sessions.ts'
import { settings, tenantChain } from './settings.ts'
import { throttle } from './throttle.ts'
import { users } from './users.ts'
import { accessQueries } from './views/access.ts'
import { caseQueries } from './views/cases.ts'
import { doneWorkQueries } from './views/done-work.ts'
import { letterQueries } from './views/letters.ts'
import { subscriptionQueries } from './views/subscriptions.ts'
import { ViewWriter } from './views/view-writer.ts'
import { waitingQueries } from './views/waiting.ts'
import { workItemQueries } from './views/work-items.ts'

export interface DatabaseOptions {
  /** Where everything is kept; made if it does not exist. */
  readonly folder: string
  readonly ids: Ids
  readonly describeCase: DescribeCase
  /** 64 hex digits, from LAUFZETTEL_MASTER_KEY. Without it the folder's `master.key` is used. */
  readonly masterKey?: string
  /** How many states of cases are kept in memory. */
  readonly cacheSize?: number
}

/**
 * Opens the data folder as its only writer: `laufzettel.sqlite`, `keys.sqlite`, `lock.sqlite`, `master.key`.
 * Problems: `data-folder-in-use`, `data-folder-newer`, `master-key-missing`, `master-key-wrong`.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Result<Database>> {
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
    rolledBack: () => journal.rolledBack(),
  })
  const core: Core = { connection, writer, keys, ids }
  let closed = false
  const close = () => {
    if (closed) return
    closed = true
    writer.close()
    closeAll()
  }
  const files = documents(core)
  const parts = {
    connection,
    writer,
    cases: new CaseStore(connection, keys),
    receipts: new Receipts(connection, keys),
    effects: new Effects(connection),
    views: new ViewWriter(connection, options.describeCase),
    documents: files,
  }
  const journal: SqliteJournal = new SqliteJournal(parts, options.cacheSize ?? 2_000, close)
  const keeping = caseKeeping(core, journal)
  await keeping.resume()
  const chain = tenantChain(core)
  const artefacts = artefactStore(core)
  const keepRevision = keepRevisions(core)
  const listTenants = connection.prepare<[], { tenant: string }>('SELECT tenant FROM settings ORDER BY tenant')
  const stores = {
    settings: settings(core, chain),
    cases: caseQueries(connection),
    workItems: workItemQueries(connection),
    doneWork: doneWorkQueries(connection),
    waiting: waitingQueries(connection),
    letters: letterQueries(connection),
    subscriptions: subscriptionQueries(connection),
    access: accessQueries(connection),
    drafts: drafts(core),
    definitions: definitions(core, artefacts, keepRevision),
    modelDrafts: modelDrafts(core),
    parameters: parameters(core, chain, keepRevision),
    users: users(core),
    sessions: sessions(core),
    throttle: throttle(core),
    caseNumbers: caseNumbers(core),
    readLog: readLog(core),
  }

  return fine({
    journal,
    artefacts,
    tenant: (id): TenantStores => ({
      id,
      settings: stores.settings(id),
      cases: { ...stores.cases(id), ...keeping.forTenant(id) },
      workItems: { ...stores.workItems(id), ...stores.doneWork(id) },
      waiting: stores.waiting(id),
      letters: stores.letters(id),
      subscriptions: stores.subscriptions(id),
      access: stores.access(id),
      drafts: stores.drafts(id),
      definitions: stores.definitions(id),
      modelDrafts: stores.modelDrafts(id),
      parameters: stores.parameters(id),
      users: stores.users(id),
      sessions: stores.sessions(id),
      throttle: stores.throttle(id),
      documents: files.forTenant(id),
      caseNumbers: stores.caseNumbers(id),
      readLog: stores.readLog(id),
    }),
    async tenants() {
      return listTenants.all().map(({ tenant }) => tenant)
    },
    onCommit: (listener) => writer.onCommit(listener),
    async close() {
      close()
    },
  })
}

/** Only the owner reads it; the files that SQLite puts beside it get the same rights. */
function ownFile(file: string): void {
  closeSync(openSync(file, 'a', 0o600))
  chmodSync(file, 0o600)
}
