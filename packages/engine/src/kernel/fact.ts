import type { Hash } from '../canonical/hash.ts'
import type { Reasoned } from '../calendar/reasoned.ts'
import type { Text } from '../definition/basics.ts'
import type { DecisionRecord } from '../dmn/decision-record.ts'
import type { Entry } from '../forms/entry.ts'
import type { Tagged } from '../canonical/tagged-value.ts'
import type { Arrival, Compensating, Compensation, Ending, Job, LapsedBy, ScopeKind, Subscription } from './state.ts'
import type { LetterDocument } from '../letters/document-tree.ts'

/** The retention class of structural facts: they hold no personal data and live as long as the case. */
export const PROCESS_CLASS = 'process'

/**
 * Everything that can happen to a case: fact type → body, version 1 of each. A fact has exactly one
 * retention class and is encrypted under the key of (case, class). Released shapes never change; a new
 * shape is a new version with its own case in `apply`.
 */
export interface FactBodies {
  'case.started': {
    tenant: string
    caseNumber: string
    process: { key: string; version: number; hash: Hash }
    channel: 'online' | 'paper'
    /** Party instance → its party key and the reference that gives access to the case (≥ 128 bit). */
    parties: Record<string, { party: string; access: string }>
  }
  'items.recorded': { list: string; items: string[] }
  'data.recorded': { entries: Record<string, Entry> }
  'token.created': { token: string; scope: string; compensates?: string }
  /** `flow` where the token waits for others. */
  'step.entered': { token: string; step: string; flow?: string }
  /** What it waited for is there: the activity begins. */
  'step.begun': { token: string }
  'step.left': { token: string; step: string; flow: string | null }
  'token.ended': { token: string }
  'outcome.recorded': { step: string; outcome: string }
  'work.opened': { item: string; token: string; step: string; role: string; due: string | null }
  'work.done': { item: string; outcome: string }
  'work.withdrawn': { item: string }
  'note.written': { note: string; step: string; text: string }
  'question.opened': { question: string; token: string; step: string; due: string; party: string }
  'question.written': { question: string; text: string; reason: string; fields: string[] }
  'question.answered': { question: string }
  'question.closed': { question: string }
  /** The party was reminded of it. */
  'question.reminded': { question: string }
  /** Nothing has come until the last day, and this is what follows. */
  'question.lapsed': { question: string; silence: LapsedBy }
  'answer.written': { question: string; text: string }
  'timer.set': {
    timer: string
    token: string
    step: string
    due: string
    scope?: string
    again?: { left: number | null; period: string }
  }
  'timer.fired': { timer: string }
  'timer.cancelled': { timer: string }
  'decision.recorded': { name: string; step: string; record: DecisionRecord }
  'letter.issued': { letter: string; template: string; token: string; step: string; party: string }
  'letter.written': { letter: string; document: LetterDocument }
  'letter.rendered': { letter: string; document: string; hash: Hash; bytes: number }
  'letter.posted': { letter: string; on: string; notified: Reasoned | null; remedyUntil: Reasoned | null }
  'document.filed': { document: string; name: string; hash: Hash; bytes: number }
  'incident.raised': {
    incident: string
    token: string | null
    step: string | null
    problem: string
    values: Record<string, string | Text>
  }
  'incident.resolved': { incident: string }
  'case.ended': { step: string; how?: Ending; code?: string }
  'scope.opened': {
    scope: string
    parent: string
    kind: ScopeKind
    step: string
    token: string | null
    definition: Hash
    number?: number
    compensates?: string
  }
  /** It is over, and its steps can still be undone. */
  'scope.completed': { scope: string }
  'scope.ended': { scope: string }
  'variables.set': { owner: string; values: Record<string, Tagged> }
  'turns.begun': { token: string; total: number | null }
  'turn.done': { token: string }
  'turns.ended': { token: string }
  'subscription.opened': { subscription: string } & Subscription
  'subscription.closed': { subscription: string }
  'condition.changed': { subscription: string; met: boolean }
  'message.kept': { message: string; name: string; key: string | null; until: string }
  'message.written': { message: string; payload: Tagged }
  /** Somebody waits for it now, or its time is over. */
  'message.gone': { message: string }
  'job.opened': { job: string } & Job
  'job.done': { job: string }
  'job.withdrawn': { job: string }
  /** An event of the model was thrown: for the file, the state does not change. */
  'event.thrown': { step: string; kind: string; name: string | null }
  'compensation.offered': { compensation: string } & Compensation
  'compensation.asked': { token: string; left: string[]; then: Compensating['then'] }
  'compensation.begun': { compensation: string; token: string }
  'compensation.done': { token: string }
  'gateway.activated': { scope: string; step: string; flows: string[] }
  'gateway.reset': { scope: string; step: string }
  /** The step budget of a command is spent; another command goes on from here. */
  'run.yielded': { arrivals: Arrival[]; count: number }
  'run.continued': Record<string, never>
  /** Why a person stepped in; the step is where the case was. */
  'reason.written': { note: string; step: string; text: string }
}

export type FactType = keyof FactBodies

/** One domain-level change. `class` is the retention class; `at` is in the batch's header. */
export type Fact = {
  [T in FactType]: { readonly type: T; readonly v: 1; readonly class: string; readonly body: FactBodies[T] }
}[FactType]

/** What is left of a fact whose key was destroyed: `apply` is total over it. */
export interface ErasedFact {
  readonly type: FactType
  readonly v: number
  readonly class: string
  readonly erased: true
}

export type Actor =
  | { readonly kind: 'staff'; readonly id: string; readonly name: string; readonly roles: readonly string[] }
  | { readonly kind: 'party'; readonly party: string }
  | { readonly kind: 'system'; readonly id: string }

/** The part of an actor that the journal keeps in the clear: staff by id, parties by role. */
export type RecordedActor = { kind: 'staff' | 'party' | 'system'; id: string }
