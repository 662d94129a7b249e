import {
  type CaseState,
  fine,
  type Hash,
  type Outcome,
  problem,
  type Receipt,
  refuse,
  type Result,
  type Submission,
} from '@laufzettel/engine'
import type { CaseStore, Head } from './case-store.ts'
import type { Documents, FileToVerify } from './documents.ts'
import type { Effects } from './effects.ts'
import type { KeyRing } from './keys.ts'
import type { Receipts, StoredReceipt } from './receipts.ts'
import type { Timers } from './timers.ts'
import type { ViewRows, ViewWriter } from './views/view-writer.ts'
import type { Work } from './work.ts'

/** A case as it stands. */
export interface Known {
  readonly state: CaseState
  readonly head: Head
  /** The rows of its views; null where they are not known. */
  readonly rows: ViewRows | null
}

export interface CaseParts {
  readonly cases: CaseStore
  readonly receipts: Receipts
  readonly effects: Effects
  readonly timers: Timers
  readonly views: ViewWriter
  readonly documents: Documents
}

/** The answer that a command has before anything is decided: an earlier one, or a refusal; null if it has none. */
export function earlyAnswer(
  { request, command, expectedRevision }: Submission,
  earlier: StoredReceipt | null,
  before: Pick<Known, 'head'> | null,
): Result<Receipt> | null {
  if (earlier !== null) {
    if (earlier.request !== request) return refuse(problem('idempotency-key-reused'))
    if (earlier.receipt === null) return refuse(problem('retention-class-erased'))
    return fine({ ...earlier.receipt, repeated: true })
  }
  if (before === null && command.type !== 'start') return refuse(problem('case-unknown'))
  if (before !== null && command.type === 'start') return refuse(problem('case-exists'))
  const revision = before?.head.revision ?? 0
  if (expectedRevision !== undefined && expectedRevision !== revision) {
    return refuse(problem('revision-stale', { expected: String(expectedRevision), actual: String(revision) }))
  }
  return null
}

/** Writes all that a decided command brings: facts, documents, state, views, effects, receipt. */
export function* keepOutcome(
  { cases, documents, views, effects, receipts }: CaseParts,
  submission: Submission,
  outcome: Outcome,
  before: Known | null,
  ring: KeyRing,
): Work<Result<{ readonly receipt: Receipt; readonly known: Known }>> {
  const { tenant, caseId, idempotencyKey, request, now } = submission
  const { state } = outcome
  // Before anything is written: a refusal leaves nothing behind.
  const filed = documents.rowsOf(submission, ring)
  if (!filed.ok) return filed
  const appended = yield* cases.append(submission, outcome, before?.head ?? null, ring)
  if (!appended.ok) return appended
  yield* documents.write(filed.value)
  const rows = views.rows(state)
  yield* views.write(tenant, caseId, rows, before === null ? [] : before.rows)
  yield* effects.add(tenant, caseId, outcome.effects, now)
  const receipt = { caseId, caseNumber: state.caseNumber, revision: state.revision, repeated: false }
  yield* receipts.put(tenant, idempotencyKey, request, receipt, ring)
  return fine({ receipt, known: { state, head: appended.value, rows } })
}

/** Makes state and views anew from the facts that can be read. Null: no such case. */
export function* rebuildCase({ cases, views }: CaseParts, tenant: string, caseId: string): Work<Known | null> {
  const head = yield* cases.head(tenant, caseId)
  if (head === null) return null
  const state = yield* cases.refold(tenant, caseId)
  const rows = views.rows(state)
  yield* views.write(tenant, caseId, rows, null)
  return { state, head, rows }
}

/** Recomputes chain, fold and files of a case; `look` reads what the database holds. */
export async function verifyCase(
  parts: CaseParts,
  tenant: string,
  caseId: string,
  look: <T>(work: () => Work<T>) => Promise<T>,
): Promise<Result<true>> {
  const verified = await look(() => verifyRows(parts, tenant, caseId))
  return verified.ok ? parts.documents.verifyFiles(tenant, caseId, verified.value) : verified
}

function* verifyRows({ cases, documents }: CaseParts, tenant: string, caseId: string): Work<Result<readonly FileToVerify[]>> {
  const verified = yield* cases.verify(tenant, caseId)
  if (!verified.ok) return verified
  return yield* documents.verify(tenant, caseId, recordedDocuments(yield* cases.fold(tenant, caseId)))
}

/** The hashes of the files that the facts of a case name, by document. */
function recordedDocuments({ letters, documents }: CaseState): Readonly<Record<string, Hash>> {
  const rendered = Object.values(letters).flatMap(({ rendered }) => (rendered === null ? [] : [rendered]))
  return Object.fromEntries([
    ...rendered.map(({ document, hash }): [string, Hash] => [document, hash]),
    ...Object.entries(documents).map(([document, { hash }]): [string, Hash] => [document, hash]),
  ])
}
