import type { Journal } from '@laufzettel/engine'
import { artefactStore } from './artefacts.ts'
import { caseNumbers } from './case-numbers.ts'
import type { CaseKeeping } from './cases.ts'
import type { Core } from './core.ts'
import type { Database, TenantStores } from './database.ts'
import { definitions } from './definitions.ts'
import { documentSweep } from './document-sweep.ts'
import type { Documents } from './documents.ts'
import { drafts } from './drafts.ts'
import { modelDrafts } from './model-drafts.ts'
import { keepRevisions, parameters } from './parameters.ts'
import { readLog } from './read-log.ts'
import { sessions } from './sessions.ts'
import { settings, tenantChain } from './settings.ts'
import { throttle } from './throttle.ts'
import { users } from './users.ts'
import { accessQueries } from './views/access.ts'
import { caseQueries } from './views/cases.ts'
import { doneWorkQueries } from './views/done-work.ts'
import { letterQueries } from './views/letters.ts'
import { subscriptionQueries } from './views/subscriptions.ts'
import { waitingQueries } from './views/waiting.ts'
import { workItemQueries } from './views/work-items.ts'
import { statement } from './work.ts'
import { worldMark } from './world-mark.ts'

interface Kept {
  readonly journal: Journal
  readonly keeping: CaseKeeping
  readonly documents: Documents
  readonly onCommit: Database['onCommit']
  readonly close: () => Promise<void>
}

/** Everything that the server keeps, over one database. */
export function makeDatabase(core: Core, { journal, keeping, documents, onCommit, close }: Kept): Database {
  const chain = tenantChain()
  const artefacts = artefactStore(core)
  const keepRevision = keepRevisions()
  const tenants = statement<[], { tenant: string }>(core.dialect.tenants)
  const stores = {
    settings: settings(core, chain),
    cases: caseQueries(core),
    workItems: workItemQueries(core),
    doneWork: doneWorkQueries(core),
    waiting: waitingQueries(core),
    letters: letterQueries(core),
    subscriptions: subscriptionQueries(core),
    access: accessQueries(core),
    drafts: drafts(core),
    definitions: definitions(core, artefacts, keepRevision, chain),
    modelDrafts: modelDrafts(core),
    parameters: parameters(core, chain, keepRevision),
    users: users(core),
    sessions: sessions(core),
    throttle: throttle(core),
    caseNumbers: caseNumbers(core),
    readLog: readLog(core),
  }
  return {
    journal,
    artefacts,
    worldMark: worldMark(core),
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
      documents: documents.forTenant(id),
      caseNumbers: stores.caseNumbers(id),
      readLog: stores.readLog(id),
    }),
    tenants: async () => (await core.runner.house.read(() => tenants.all())).map(({ tenant }) => tenant),
    sweepDocuments: documentSweep(core),
    secret: (purpose) => core.keys.derived(purpose),
    onCommit,
    close,
  }
}
