import type { Hash } from '../canonical/hash.ts'
import type { Reasoned } from '../calendar/reasoned.ts'
import type { Text } from '../definition/basics.ts'
import type { DecisionRecord } from '../dmn/decision-record.ts'
import type { Entry } from '../forms/entry.ts'
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
  'token.created': { token: string; scope: string }
  'step.entered': { token: string; step: string }
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
  'answer.written': { question: string; text: string }
  'timer.set': { timer: string; token: string; step: string; due: string }
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
  'case.ended': { step: string }
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
