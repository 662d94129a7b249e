import type { Batch } from './batch.ts'
import type { ErasedFact, Fact, FactBodies, FactType } from './fact.ts'
import { type CaseState, emptyVault, type Vault } from './state.ts'

/** What a fact takes from the header of its batch. */
export interface FactContext {
  readonly at: string
  /** Staff id, party instance or name of the system part. */
  readonly by: string
}

type Apply<T extends FactType> = (
  state: CaseState,
  body: FactBodies[T],
  context: FactContext,
  vault: () => Vault,
) => void

/**
 * What each fact means for the state, version 1. Never evaluates an expression, never reads a definition.
 * Released cases never change; a fact about something that an erased fact created is passed over.
 */
const APPLY: { [T in FactType]: Apply<T> } = {
  'case.started': (state, body, { at }) => {
    state.tenant = body.tenant
    state.caseNumber = body.caseNumber
    state.process = { ...body.process }
    state.channel = body.channel
    state.startedAt = at
    state.parties = copy(body.parties)
    state.scopes.s0 = { definition: body.process.hash, parent: null }
  },
  'items.recorded': (state, body) => {
    state.items[body.list] = [...body.items]
  },
  'data.recorded': (_state, body, _context, vault) => {
    Object.assign(vault().entries, copy(body.entries))
  },
  'token.created': (state, body, { at }) => {
    state.tokens[body.token] = { scope: body.scope, step: null, since: at }
  },
  'step.entered': (state, body, { at }) => {
    const token = state.tokens[body.token]
    if (token) {
      token.step = body.step
      token.since = at
    }
    state.path.push({ step: body.step, at, flow: null })
  },
  'step.left': (state, body) => {
    const token = state.tokens[body.token]
    if (token) token.step = null
    const last = state.path.findLast((visit) => visit.step === body.step)
    if (last) last.flow = body.flow
  },
  'token.ended': (state, body) => {
    delete state.tokens[body.token]
  },
  'outcome.recorded': (state, body) => {
    state.outcomes[body.step] = body.outcome
  },
  'work.opened': (state, body, { at }) => {
    const { item, ...rest } = body
    state.workItems[item] = { ...rest, openedAt: at, status: 'open', outcome: null, by: null, doneAt: null }
  },
  'work.done': (state, body, { at, by }) => {
    const item = state.workItems[body.item]
    if (item) Object.assign(item, { status: 'done', outcome: body.outcome, by, doneAt: at })
  },
  'work.withdrawn': (state, body) => {
    const item = state.workItems[body.item]
    if (item) item.status = 'withdrawn'
  },
  'note.written': (_state, body, { at, by }, vault) => {
    vault().notes[body.note] = { step: body.step, text: body.text, at, by }
  },
  'question.opened': (state, body, { at, by }) => {
    const { question, ...rest } = body
    state.questions[question] = { ...rest, askedAt: at, askedBy: by, status: 'open', answeredAt: null }
  },
  'question.written': (_state, body, _context, vault) => {
    vault().questions[body.question] = { text: body.text, reason: body.reason, fields: [...body.fields], answer: null }
  },
  'question.answered': (state, body, { at }) => {
    const question = state.questions[body.question]
    if (question) Object.assign(question, { status: 'answered', answeredAt: at })
  },
  'question.closed': (state, body) => {
    const question = state.questions[body.question]
    if (question) question.status = 'closed'
  },
  'answer.written': (_state, body, _context, vault) => {
    const question = vault().questions[body.question]
    if (question) question.answer = body.text
  },
  'timer.set': (state, body) => {
    const { timer, ...rest } = body
    state.timers[timer] = { ...rest, status: 'set' }
  },
  'timer.fired': (state, body) => {
    const timer = state.timers[body.timer]
    if (timer) timer.status = 'fired'
  },
  'timer.cancelled': (state, body) => {
    const timer = state.timers[body.timer]
    if (timer) timer.status = 'cancelled'
  },
  'decision.recorded': (_state, body, { at }, vault) => {
    vault().decisions[body.name] = { step: body.step, at, record: copy(body.record) }
  },
  'letter.issued': (state, body, { at, by }) => {
    const { letter, ...rest } = body
    state.letters[letter] = { ...rest, issuedAt: at, issuedBy: by, rendered: null, posted: null }
  },
  'letter.written': (_state, body, _context, vault) => {
    vault().letters[body.letter] = copy(body.document)
  },
  'letter.rendered': (state, body, { at }) => {
    const letter = state.letters[body.letter]
    if (letter) letter.rendered = { document: body.document, hash: body.hash, bytes: body.bytes, at }
  },
  'letter.posted': (state, body, { at, by }) => {
    const letter = state.letters[body.letter]
    if (letter) {
      letter.posted = { on: body.on, by, at, notified: copy(body.notified), remedyUntil: copy(body.remedyUntil) }
    }
  },
  'document.filed': (state, body, { at }) => {
    const { document, ...rest } = body
    state.documents[document] = { ...rest, at }
  },
  'incident.raised': (state, body, { at }) => {
    const { incident, ...rest } = body
    state.incidents[incident] = { ...rest, values: { ...rest.values }, raisedAt: at, status: 'open' }
  },
  'incident.resolved': (state, body) => {
    const incident = state.incidents[body.incident]
    if (incident) incident.status = 'resolved'
  },
  'case.ended': (state, _body, { at }) => {
    state.status = 'ended'
    state.endedAt = at
  },
}

/** A deep copy of plain JSON, so that no two states share a mutable part. */
export function copy<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copy) as T
  if (value === null || typeof value !== 'object') return value
  const result: Record<string, unknown> = {}
  for (const [key, member] of Object.entries(value)) result[key] = copy(member)
  return result as T
}

/** Changes `state` by one fact. For the private copy of `decide` and for folding; others use `apply`. */
export function applyTo(state: CaseState, fact: Fact | ErasedFact, context: FactContext): void {
  if (!('erased' in fact)) {
    const vault = () => {
      // A class may be called like a member of every object.
      if (!Object.hasOwn(state.vault, fact.class)) state.vault[fact.class] = emptyVault()
      return state.vault[fact.class] as Vault
    }
    const change = APPLY[fact.type] as Apply<FactType>
    change(state, fact.body as FactBodies[FactType], context, vault)
  }
  state.revision += 1
}

/** The state after one fact; the state before is left as it was. Total, also over erased facts. */
export function apply(state: CaseState, fact: Fact | ErasedFact, context: FactContext): CaseState {
  const next = copy(state)
  applyTo(next, fact, context)
  return next
}

/** The state after a batch. Refolding all batches of a case gives its stored state byte for byte (P3). */
export function foldBatch(state: CaseState, batch: Batch): CaseState {
  const next = copy(state)
  const context = { at: batch.at, by: batch.actor.id }
  for (const fact of batch.facts) applyTo(next, fact, context)
  next.counter = batch.counter
  return next
}
