import type {
  CaseState,
  Hash,
  Journal,
  Language,
  ParameterRevision,
  ProposedRevision,
  PublishedDefinition,
  Result,
  Text,
} from '@laufzettel/engine'
import type { Sessions, Throttle, Users } from './accounts.ts'
import type { Subscriptions } from './message-waits.ts'
import type { Documents } from './stored-document.ts'
import type { Settings } from './tenant-settings.ts'
import type { ModelDrafts, Proof, Proposal, ProvenScenario } from './modelling.ts'

export type { Subscriptions } from './message-waits.ts'
export type { Documents, StoredDocument } from './stored-document.ts'
export type { Patience, Sessions, Throttle, User, Users } from './accounts.ts'

/**
 * What the server keeps, one interface per concern. `openDatabase` (open-database.ts) gives a `Database`;
 * nothing of a tenant can be reached without naming the tenant first. Instants are UTC with milliseconds and
 * `Z`, calendar dates `YYYY-MM-DD`. Where a method takes `now`, it is the clock's instant.
 */
export interface Database {
  /** The port of the engine; every call names its tenant. */
  readonly journal: Journal
  readonly artefacts: Artefacts
  /**
   * Another number as soon as a version is published or withdrawn, a parameter revision comes or goes, or settings change,
   * of whichever tenant: what was read after it holds as long as it is the same.
   */
  worldMark(): Promise<number>
  tenant(id: string): TenantStores
  /** Every tenant with settings, by id. */
  tenants(): Promise<readonly string[]>
  /** Bytes made of the master key for one purpose, the same in every process. */
  secret(purpose: string): Uint8Array
  /**
   * Removes files of documents, of whichever tenant, that no row names and that are older than a day unless told: what a
   * crash left between file and row, or after an erasure. How many.
   */
  sweepDocuments(olderThanMilliseconds?: number): Promise<number>
  /** Called after commits, many at once; a poll stays the truth. Gives back how to stop listening. */
  onCommit(listener: () => void): () => void
  close(): Promise<void>
}

export interface TenantStores {
  readonly id: string
  readonly settings: Settings
  readonly cases: Cases
  readonly workItems: WorkItems
  readonly waiting: Waiting
  readonly letters: Letters
  readonly subscriptions: Subscriptions
  readonly access: Access
  readonly drafts: Drafts
  readonly definitions: Definitions
  readonly modelDrafts: ModelDrafts
  readonly parameters: Parameters
  readonly users: Users
  readonly sessions: Sessions
  readonly throttle: Throttle
  readonly documents: Documents
  readonly caseNumbers: CaseNumbers
  readonly readLog: ReadLog
}

/**
 * What the views need of a definition to show a case in lists, given from outside (`describeCase`). Titles that
 * stand in the definition come in both languages; `title` and `partyName` are the case's own data.
 */
export interface CaseDescription {
  readonly title: string
  readonly partyName: string
  /** Key of the station where the case is, or null. */
  readonly station: string | null
  /** By work item: what is to be done, and why it is here. */
  readonly workItems: Readonly<Record<string, { readonly title: Text; readonly reason: Text | null }>>
  /** By letter. */
  readonly letters: Readonly<Record<string, { readonly title: Text }>>
}

/** Pure: the same state gives the same words. Total over states whose personal data is erased. */
export type DescribeCase = (state: CaseState) => CaseDescription

/** A cut of a list. `limit` is at most 200 (a larger one is cut to it). */
export interface Page {
  readonly limit: number
  readonly offset?: number
}

export interface CaseRow {
  readonly caseId: string
  readonly caseNumber: string
  readonly process: string
  readonly title: string
  readonly partyName: string
  readonly status: 'running' | 'ended'
  readonly channel: 'online' | 'paper'
  readonly startedAt: string
  readonly endedAt: string | null
  readonly station: string | null
  readonly revision: number
  /** Number of incidents that nobody has resolved. */
  readonly incidents: number
}

/** Of this moment up to 2,000 of a kind; where there are more, up to ten seconds old. */
export interface CaseCounts {
  readonly openWorkItems: number
  /** Open work items whose day is before `today`. */
  readonly overdueWorkItems: number
  readonly waiting: number
  readonly lettersToPost: number
  readonly incidents: number
}

export interface Cases {
  /** Newest first. */
  list(page: Page): Promise<readonly CaseRow[]>
  /**
   * Newest first: cases of which each word of the query begins a word of number, title or party's name, whatever the
   * case of letters. Of more than a thousand it finds some (views/search.ts says which).
   */
  search(query: string, page: Page): Promise<readonly CaseRow[]>
  /** Newest first: those with an incident that nobody has resolved. */
  withIncidents(page: Page): Promise<readonly CaseRow[]>
  /** Of every case there is, erased ones too, in the order of their ids: the first `limit` after one, '' before all. */
  ids(after: string, limit: number): Promise<readonly string[]>
  get(caseId: string): Promise<CaseRow | null>
  byNumber(caseNumber: string): Promise<CaseRow | null>
  counts(today: string): Promise<CaseCounts>
  /** How many cases of a process run, by the hash of the version they were started with. */
  runningByVersion(process: string): Promise<ReadonlyMap<Hash, number>>
  /**
   * Destroys the key of one retention class of a case for ever, with the state and the views that were made of
   * it. The chain stays verifiable. The class `process` takes the whole case out of the lists.
   */
  erase(caseId: string, retentionClass: string, now: string): Promise<Result<true>>
  /** Builds every view of every case anew; the number of cases. */
  rebuildViews(): Promise<number>
}

export interface WorkItemRow {
  readonly caseId: string
  readonly item: string
  readonly step: string
  readonly role: string
  readonly title: Text
  readonly reason: Text | null
  readonly caseNumber: string
  readonly process: string
  readonly caseTitle: string
  readonly partyName: string
  readonly openedAt: string
  readonly due: string | null
}

export interface DoneWorkRow {
  readonly caseId: string
  readonly item: string
  readonly title: Text
  readonly caseNumber: string
  readonly process: string
  readonly caseTitle: string
  readonly partyName: string
  readonly doneAt: string
  /** Id of the person. */
  readonly by: string
}

export interface WorkItems {
  /** Open work items, the nearest day first, without a day last, then the oldest. */
  list(filter: Page & { roles?: readonly string[]; caseId?: string }): Promise<readonly WorkItemRow[]>
  /** Work items finished at an instant or later, the latest first. */
  done(filter: Page & { since: string }): Promise<readonly DoneWorkRow[]>
  countDone(since: string): Promise<number>
}

export interface WaitingRow {
  readonly caseId: string
  readonly question: string
  readonly step: string
  readonly party: string
  readonly caseNumber: string
  readonly process: string
  readonly caseTitle: string
  readonly partyName: string
  readonly askedAt: string
  readonly due: string
  /** A timer of the question has fired. */
  readonly reminded: boolean
}

export interface Waiting {
  /** Open questions, the nearest day first. */
  list(filter: Page): Promise<readonly WaitingRow[]>
}

export interface LetterRow {
  readonly caseId: string
  readonly letter: string
  readonly template: string
  readonly title: Text
  readonly caseNumber: string
  readonly process: string
  readonly partyName: string
  readonly issuedAt: string
  /** Id of the stored PDF. */
  readonly document: string
  readonly renderedAt: string
  /** Day on which it was handed to the post, or null. */
  readonly postedOn: string | null
}

export interface Letters {
  /** Letters with a PDF: `waiting` for the post oldest first, or `posted` newest first. */
  list(filter: Page & { status: 'waiting' | 'posted' }): Promise<readonly LetterRow[]>
}

export interface Access {
  /** The case and party instance that a reference opens; only its hash is stored. */
  find(reference: string): Promise<{ readonly caseId: string; readonly party: string } | null>
}

export interface SentApplication {
  readonly caseId: string
  readonly caseNumber: string
  /** Reference that opens the case's tracking page. */
  readonly access: string
}

export interface Draft {
  /** Unguessable. */
  readonly id: string
  readonly process: string
  /** Version of the process that the draft was begun with. */
  readonly definition: Hash
  readonly language: Language
  /** For people, `K7MD-4QTX`. */
  readonly resumeCode: string
  /** What was given to `save`, plain JSON; null once sent. */
  readonly data: unknown
  readonly sent: SentApplication | null
  readonly revision: number
  readonly createdAt: string
  readonly updatedAt: string
}

/** Applications that are not sent yet, encrypted under a key of their own. Callers limit tries of codes. */
export interface Drafts {
  begin(draft: { process: string; definition: Hash; language: Language; data: unknown }, now: string): Promise<Draft>
  get(id: string): Promise<Draft | null>
  /** Upper and lower case, spaces and dashes do not matter. Finds drafts that are not sent. */
  byResumeCode(code: string): Promise<Draft | null>
  /** `definition`: the draft follows another version from now on. Problems: `draft-unknown`, `draft-stale` when another page saved first. */
  save(
    id: string,
    change: { data: unknown; language?: Language; definition?: Hash },
    expectedRevision: number,
    now: string,
  ): Promise<Result<Draft>>
  /** Keeps only what the page after sending shows. Problem: `draft-unknown`. */
  markSent(id: string, sent: SentApplication, now: string): Promise<Result<Draft>>
  /** Destroys the draft and its key. */
  remove(id: string): Promise<void>
  /** Destroys drafts untouched for 30 days at `now` (OZG § 8a); how many. */
  purge(now: string): Promise<number>
}

export interface DefinitionVersion {
  readonly process: string
  readonly version: number
  readonly hash: Hash
  readonly status: 'proposed' | 'published' | 'cancelled'
  readonly author: string
  readonly approver: string | null
  /** Everybody else who wrote at it. */
  readonly contributors: readonly string[]
  readonly proposedAt: string
  readonly publishedAt: string | null
  /** Instant from which the version is in force. */
  readonly validFrom: string | null
  /** An approver sent the proposal back to those who wrote it. */
  readonly returned: { readonly by: string; readonly at: string; readonly reason: string } | null
}

export interface Definitions {
  /** The number that the next version of a process gets. */
  nextVersion(process: string): Promise<number>
  /** The same bytes again give the stored version. Problems: `version-taken`, `model-draft-moved`. */
  propose(
    published: PublishedDefinition,
    author: string,
    now: string,
    proposal?: Proposal,
  ): Promise<Result<DefinitionVersion>>
  /**
   * Adds the proposal's parameter values in the same transaction, known since now or later, and keeps how its test
   * cases end now, with the reason of the proposal. Problems:
   * `version-unknown`, `version-not-proposed`, `approver-is-author` (also for who wrote at the draft).
   */
  publish(
    hash: Hash,
    approver: string,
    validFrom: string,
    now: string,
    results?: readonly ProvenScenario[],
  ): Promise<Result<DefinitionVersion>>
  /** How the test cases ended at each moment; null where nothing was kept. */
  proofs(hash: Hash): Promise<{ readonly proposed: Proof | null; readonly approved: Proof | null }>
  /** Withdraws a version that is proposed, or published and not yet in force, with its values. Problems: `version-unknown`, `version-in-force`. */
  cancel(hash: Hash, now: string): Promise<Result<DefinitionVersion>>
  /**
   * Withdraws a proposal and keeps who sent it back, when and why. Problems: `version-unknown`,
   * `version-not-proposed`, `approver-is-author` (also for who wrote at the draft).
   */
  giveBack(hash: Hash, by: string, reason: string, now: string): Promise<Result<DefinitionVersion>>
  /**
   * The published version with the latest `validFrom` at or before the instant; where this tenant has none in force,
   * that of the nearest one above it.
   */
  inForce(process: string, instant: string): Promise<PublishedDefinition | null>
  /** Every process in force at the instant, by key, those of the tenants above included. */
  allInForce(instant: string): Promise<readonly PublishedDefinition[]>
  /** A version of this tenant, or a published one of a tenant above. */
  byHash(hash: Hash): Promise<PublishedDefinition | null>
  /** Published versions of each process from the nearest tenant above that has any, newest version first. */
  inherited(process?: string): Promise<readonly DefinitionVersion[]>
  /** Of this tenant alone, newest version first. */
  list(process?: string): Promise<readonly DefinitionVersion[]>
  /** The parameter values that the version was proposed with; empty for an unknown one. */
  proposedRevisions(hash: Hash): Promise<readonly ProposedRevision[]>
}

export type ArtefactKind = 'definition' | 'parameters' | 'calendar' | 'zone' | 'authority' | 'collation'

/** Immutable parts of worlds by content hash, so that every recorded decision can be made again. */
export interface Artefacts {
  /** Stores the part's canonical JSON once. */
  put(kind: ArtefactKind, part: object): Promise<Hash>
  /** The same object for the same hash, checked against it; null if unknown. Never change it. */
  get<T extends object = object>(kind: ArtefactKind, hash: Hash): Promise<T | null>
}

/** Revisions are only ever added. */
export interface Parameters {
  /**
   * Adding the same revision again changes nothing. Problems: `parameter-revision-differs` for a used key, those
   * of `checkRevision`.
   */
  add(revision: ParameterRevision): Promise<Result<true>>
  /** Every revision of the process's parameters of this tenant and those above it that was not withdrawn, in a fixed order. */
  list(process: string): Promise<readonly ParameterRevision[]>
}

export interface CaseNumbers {
  /** The next number, for example HST-2026-00417: per tenant, prefix and year, from 1. A number may stay unused. */
  next(prefix: string, year: number): Promise<string>
}

export interface ReadEntry {
  readonly user: string
  readonly caseId: string
  /** What was read, for example `case` or `document/d1`. */
  readonly what: string
  readonly at: string
}

export interface ReadLog {
  add(entry: ReadEntry): Promise<void>
  /** Newest first. */
  list(caseId: string, page: Page): Promise<readonly ReadEntry[]>
}
