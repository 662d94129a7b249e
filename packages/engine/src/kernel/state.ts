import type { Hash } from '../canonical/hash.ts'
import type { Reasoned } from '../calendar/reasoned.ts'
import type { Tagged } from '../canonical/tagged-value.ts'
import type { Text } from '../definition/basics.ts'
import type { DecisionRecord } from '../dmn/decision-record.ts'
import type { Entry } from '../forms/entry.ts'
import type { LetterDocument } from '../letters/document-tree.ts'

/** A place where the case is. It rests on a step until the step lets it go. */
export interface Token {
  scope: string
  step: string | null
  since: string
  /** The flow by which it came, while it waits for others. */
  flow?: string
  /** It undoes a step; this is the token that waits for it. */
  compensates?: string
}

/** A place where tokens are: the case itself, a subprocess, one of many turns of a step. */
export interface ScopeState {
  definition: Hash
  parent: string | null
  kind?: ScopeKind
  /** The step that it is the inside of, and the token that waits there; none for an event subprocess. */
  step?: string
  token?: string | null
  /** Which turn, from 1. */
  number?: number
  /** It is over and kept, since what was done in it can be undone. */
  completed?: boolean
  compensates?: string
}

export type ScopeKind = 'sub' | 'turn' | 'event' | 'call'

/** Somebody waits for a message, a signal or a condition. `token` is null for the start of an event subprocess. */
export interface Subscription {
  kind: 'message' | 'signal' | 'condition'
  name: string
  key: string | null
  token: string | null
  scope: string
  step: string
  /** Of a condition: whether it was true when last looked at. */
  met?: boolean
}

/** Work that a service or a named action does outside. */
export interface Job {
  token: string
  step: string
  kind: 'service' | 'action'
  name: string
}

export interface Turns {
  total: number | null
  begun: number
  done: number
}

/** A finished step that can be undone; `within` is the scope of a subprocess, whose steps are undone one by one. */
export interface Compensation {
  scope: string
  step: string
  within: string | null
}

/** A token that waits until others have undone what it asked for, and what it does then. */
export interface Compensating {
  left: string[]
  then: 'leave' | 'end' | 'cancel'
}

/** A message that nobody waits for yet. */
export interface KeptMessage {
  name: string
  key: string | null
  until: string
}

export interface Arrival {
  token: string
  step: string
  flow: string | null
}

export interface WorkItem {
  token: string
  step: string
  role: string
  openedAt: string
  due: string | null
  status: 'open' | 'done' | 'withdrawn'
  outcome: string | null
  by: string | null
  doneAt: string | null
}

export interface Question {
  token: string
  step: string
  party: string
  askedAt: string
  askedBy: string
  /** Calendar date until which an answer is asked for. */
  due: string
  status: 'open' | 'answered' | 'closed'
  answeredAt: string | null
  remindedAt?: string
  /** It is closed because nothing came until the last day. */
  lapsed?: LapsedBy
}

/** What follows where a question stays without an answer: a decision on what is there, a refusal, the end of the case. */
export type LapsedBy = 'decide' | 'refuse' | 'close'

export interface Timer {
  token: string
  step: string
  /** Instant, UTC. */
  due: string
  status: 'set' | 'fired' | 'cancelled'
  /** Set where it belongs to the start of an event subprocess; `token` is empty then. */
  scope?: string
  /** How often it comes again (null: for ever), and after which duration. */
  again?: { left: number | null; period: string }
}

export interface IssuedLetter {
  template: string
  token: string
  step: string
  party: string
  issuedAt: string
  issuedBy: string
  rendered: { document: string; hash: Hash; bytes: number; at: string } | null
  posted: { on: string; by: string; at: string; notified: Reasoned | null; remedyUntil: Reasoned | null } | null
}

export interface Incident {
  token: string | null
  step: string | null
  problem: string
  values: Record<string, string | Text>
  raisedAt: string
  status: 'open' | 'resolved'
}

/** Personal data of one retention class. Absent once its key is destroyed. */
export interface Vault {
  entries: Record<string, Entry>
  notes: Record<string, { step: string; text: string; at: string; by: string }>
  questions: Record<string, { text: string; reason: string; fields: string[]; answer: string | null }>
  decisions: Record<string, { step: string; at: string; record: DecisionRecord }>
  letters: Record<string, LetterDocument>
  /** Values of names by the token or scope that holds them. */
  variables?: Record<string, Record<string, Tagged>>
  messages?: Record<string, Tagged>
}

/** The fold of a case's facts: plain JSON, compared byte for byte in canonical form (promise P3). */
export interface CaseState {
  format: 1
  caseId: string
  tenant: string
  caseNumber: string
  /** Number of facts applied; commands name the revision they were decided on. */
  revision: number
  process: { key: string; version: number; hash: Hash }
  channel: 'online' | 'paper'
  status: 'running' | 'ended'
  startedAt: string
  endedAt: string | null
  /** Source of internal ids (`t000001`, `w000002`, …); members of records stand in the order of their ids. */
  counter: number
  parties: Record<string, { party: string; access: string }>
  scopes: Record<string, ScopeState>
  tokens: Record<string, Token>
  /** The last steps in the order they were entered (`PATH_LIMIT`). */
  path: { step: string; at: string; flow: string | null }[]
  outcomes: Record<string, string>
  items: Record<string, string[]>
  workItems: Record<string, WorkItem>
  questions: Record<string, Question>
  timers: Record<string, Timer>
  letters: Record<string, IssuedLetter>
  documents: Record<string, { name: string; hash: Hash; bytes: number; at: string }>
  incidents: Record<string, Incident>
  vault: Record<string, Vault>
  /** These are there once the case has needed them. */
  subscriptions?: Record<string, Subscription>
  jobs?: Record<string, Job>
  turns?: Record<string, Turns>
  compensations?: Record<string, Compensation>
  compensating?: Record<string, Compensating>
  /** Complex gateways that have let a token through and wait for the rest: the ways that came, by `scope/step`. */
  gateways?: Record<string, string[]>
  messages?: Record<string, KeptMessage>
  /** Where tokens were on their way to when the step budget of a command was spent, and how often in a row. */
  pending?: Arrival[]
  yields?: number
  /** How the case ended, where not by its last token alone. */
  ending?: { how: Ending; code: string | null }
}

export type Ending = 'terminated' | 'error' | 'cancelled' | 'withdrawn' | 'transferred'

export function emptyVault(): Vault {
  return { entries: {}, notes: {}, questions: {}, decisions: {}, letters: {} }
}

/** The state before the first fact. Its members stand in the order of canonical JSON, which is then quick to write. */
export function emptyState(caseId: string): CaseState {
  return {
    caseId,
    caseNumber: '',
    channel: 'online',
    counter: 0,
    documents: {},
    endedAt: null,
    format: 1,
    incidents: {},
    items: {},
    letters: {},
    outcomes: {},
    parties: {},
    path: [],
    process: { hash: '', key: '', version: 0 },
    questions: {},
    revision: 0,
    scopes: {},
    startedAt: '',
    status: 'running',
    tenant: '',
    timers: {},
    tokens: {},
    vault: {},
    workItems: {},
  }
}
