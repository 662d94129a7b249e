import type { Hash } from '../canonical/hash.ts'
import type { Reasoned } from '../calendar/reasoned.ts'
import type { Text } from '../definition/basics.ts'
import type { DecisionRecord } from '../dmn/decision-record.ts'
import type { Entry } from '../forms/entry.ts'
import type { LetterDocument } from '../letters/document-tree.ts'

/** A place where the case is. It rests on a step until the step lets it go. */
export interface Token {
  scope: string
  step: string | null
  since: string
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
}

export interface Timer {
  token: string
  step: string
  /** Instant, UTC. */
  due: string
  status: 'set' | 'fired' | 'cancelled'
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
  scopes: Record<string, { definition: Hash; parent: string | null }>
  tokens: Record<string, Token>
  /** Steps in the order they were entered. */
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
}

export function emptyVault(): Vault {
  return { entries: {}, notes: {}, questions: {}, decisions: {}, letters: {} }
}

/** The state before the first fact. */
export function emptyState(caseId: string): CaseState {
  return {
    format: 1,
    caseId,
    tenant: '',
    caseNumber: '',
    revision: 0,
    process: { key: '', version: 0, hash: '' },
    channel: 'online',
    status: 'running',
    startedAt: '',
    endedAt: null,
    counter: 0,
    parties: {},
    scopes: {},
    tokens: {},
    path: [],
    outcomes: {},
    items: {},
    workItems: {},
    questions: {},
    timers: {},
    letters: {},
    documents: {},
    incidents: {},
    vault: {},
  }
}
