import type { Batch } from './batch.ts'
import { CaseDraft } from './case-draft.ts'
import type { ErasedFact, Fact, FactBodies, FactType } from './fact.ts'
import type { CaseState } from './state.ts'

/** What a fact takes from the header of its batch. */
export interface FactContext {
  readonly at: string
  /** Staff id, party instance or name of the system part. */
  readonly by: string
}

/** The visits of a case that its state names at least; all of them are in the facts. It forgets some at once. */
export const PATH_LIMIT = 100
const PATH_MORE = 28

type Apply<T extends FactType> = (draft: CaseDraft, body: FactBodies[T], context: FactContext, retention: string) => void

/** Replaces a member by one with other values; what an erased fact created is passed over. */
function change<T extends object>(record: Record<string, T>, key: string, values: Partial<T>): void {
  const before = record[key]
  if (before !== undefined) record[key] = { ...before, ...values }
}

function forgetVariables(draft: CaseDraft, owner: string): void {
  const { vault } = draft.state
  for (const retention in vault) {
    const variables = vault[retention]?.variables
    if (variables !== undefined && Object.hasOwn(variables, owner)) delete draft.vault(retention, 'variables')[owner]
  }
}

/**
 * What each fact means for the state, version 1. Never evaluates an expression, never reads a definition.
 * Released cases never change; a fact about something that an erased fact created is passed over.
 */
const APPLY: { [T in FactType]: Apply<T> } = {
  'case.started': (draft, body, { at }) => {
    const { state } = draft
    state.tenant = body.tenant
    state.caseNumber = body.caseNumber
    state.process = { ...body.process }
    state.channel = body.channel
    state.startedAt = at
    state.parties = copy(body.parties)
    draft.record('scopes').s0 = { definition: body.process.hash, parent: null }
  },
  'items.recorded': (draft, body) => {
    draft.record('items')[body.list] = [...body.items]
  },
  'data.recorded': (draft, body, _context, retention) => {
    Object.assign(draft.vault(retention, 'entries'), body.entries)
  },
  'token.created': (draft, { token, scope, compensates }, { at }) => {
    draft.record('tokens')[token] =
      compensates === undefined ? { scope, since: at, step: null } : { compensates, scope, since: at, step: null }
  },
  'step.entered': (draft, { token, step, flow }, { at }) => {
    const tokens = draft.record('tokens')
    const before = tokens[token]
    if (before) tokens[token] = { ...before, step, since: at, ...(flow === undefined ? {} : { flow }) }
    const path = draft.path()
    path.push({ at, flow: null, step })
    if (path.length > PATH_LIMIT + PATH_MORE) path.splice(0, PATH_MORE)
  },
  'step.begun': (draft, { token }) => withoutFlow(draft, token, {}),
  'step.left': (draft, { token, step, flow }) => {
    withoutFlow(draft, token, { step: null })
    forgetVariables(draft, token)
    const path = draft.path()
    for (let at = path.length - 1; at >= 0; at -= 1) {
      const visit = path[at]
      if (visit?.step !== step) continue
      path[at] = { at: visit.at, flow, step }
      return
    }
  },
  'token.ended': (draft, { token }) => {
    remove(draft, 'tokens', token)
    forgetVariables(draft, token)
  },
  'outcome.recorded': (draft, body) => {
    draft.record('outcomes')[body.step] = body.outcome
  },
  'work.opened': (draft, body, { at }) => {
    const { item, ...rest } = body
    draft.record('workItems')[item] = { ...rest, openedAt: at, status: 'open', outcome: null, by: null, doneAt: null }
  },
  'work.done': (draft, body, { at, by }) => {
    change(draft.record('workItems'), body.item, { status: 'done', outcome: body.outcome, by, doneAt: at })
  },
  'work.withdrawn': (draft, body) => change(draft.record('workItems'), body.item, { status: 'withdrawn' }),
  'note.written': (draft, body, { at, by }, retention) => {
    draft.vault(retention, 'notes')[body.note] = { step: body.step, text: body.text, at, by }
  },
  'question.opened': (draft, body, { at, by }) => {
    const { question, ...rest } = body
    draft.record('questions')[question] = { ...rest, askedAt: at, askedBy: by, status: 'open', answeredAt: null }
  },
  'question.written': (draft, body, _context, retention) => {
    const { question, text, reason, fields } = body
    draft.vault(retention, 'questions')[question] = { text, reason, fields: [...fields], answer: null }
  },
  'question.answered': (draft, body, { at }) => {
    change(draft.record('questions'), body.question, { status: 'answered', answeredAt: at })
  },
  'question.closed': (draft, body) => change(draft.record('questions'), body.question, { status: 'closed' }),
  'question.reminded': (draft, body, { at }) => change(draft.record('questions'), body.question, { remindedAt: at }),
  'question.lapsed': (draft, body) => change(draft.record('questions'), body.question, { status: 'closed', lapsed: body.silence }),
  'answer.written': (draft, body, _context, retention) => {
    change(draft.vault(retention, 'questions'), body.question, { answer: body.text })
  },
  'timer.set': (draft, body) => {
    const { timer, ...rest } = body
    draft.record('timers')[timer] = { ...rest, status: 'set' }
  },
  'timer.fired': (draft, body) => change(draft.record('timers'), body.timer, { status: 'fired' }),
  'timer.cancelled': (draft, body) => change(draft.record('timers'), body.timer, { status: 'cancelled' }),
  'decision.recorded': (draft, body, { at }, retention) => {
    draft.vault(retention, 'decisions')[body.name] = { step: body.step, at, record: body.record }
  },
  'letter.issued': (draft, body, { at, by }) => {
    const { letter, ...rest } = body
    draft.record('letters')[letter] = { ...rest, issuedAt: at, issuedBy: by, rendered: null, posted: null }
  },
  'letter.written': (draft, body, _context, retention) => {
    draft.vault(retention, 'letters')[body.letter] = body.document
  },
  'letter.rendered': (draft, body, { at }) => {
    const { letter, document, hash, bytes } = body
    change(draft.record('letters'), letter, { rendered: { document, hash, bytes, at } })
  },
  'letter.posted': (draft, body, { at, by }) => {
    const { letter, on, notified, remedyUntil } = body
    change(draft.record('letters'), letter, { posted: { on, by, at, notified, remedyUntil } })
  },
  'document.filed': (draft, body, { at }) => {
    const { document, ...rest } = body
    draft.record('documents')[document] = { ...rest, at }
  },
  'incident.raised': (draft, body, { at }) => {
    const { incident, ...rest } = body
    draft.record('incidents')[incident] = { ...rest, values: { ...rest.values }, raisedAt: at, status: 'open' }
  },
  'incident.resolved': (draft, body) => change(draft.record('incidents'), body.incident, { status: 'resolved' }),
  'case.ended': ({ state }, { how, code }, { at }) => {
    state.status = 'ended'
    state.endedAt = at
    if (how !== undefined) state.ending = { how, code: code ?? null }
  },
  'scope.opened': (draft, body) => {
    const { scope, ...rest } = body
    draft.record('scopes')[scope] = rest
    const { token, kind } = rest
    if (kind !== 'turn' || token === null) return
    const turns = draft.record('turns')
    change(turns, token, { begun: (turns[token]?.begun ?? 0) + 1 })
  },
  'scope.completed': (draft, { scope }) => change(draft.record('scopes'), scope, { completed: true }),
  'scope.ended': (draft, { scope }) => {
    remove(draft, 'scopes', scope)
    forgetVariables(draft, scope)
    for (const [key, compensation] of Object.entries(draft.state.compensations ?? {})) {
      if (compensation.scope === scope) delete draft.record('compensations')[key]
    }
    for (const key of Object.keys(draft.state.gateways ?? {})) {
      if (key.startsWith(`${scope}/`)) delete draft.record('gateways')[key]
    }
  },
  'variables.set': (draft, { owner, values }, _context, retention) => {
    const variables = draft.vault(retention, 'variables')
    variables[owner] = { ...variables[owner], ...values }
  },
  'turns.begun': (draft, { token, total }) => {
    draft.record('turns')[token] = { total, begun: 0, done: 0 }
  },
  'turn.done': (draft, { token }) => {
    const turns = draft.record('turns')
    change(turns, token, { done: (turns[token]?.done ?? 0) + 1 })
  },
  'turns.ended': (draft, { token }) => {
    remove(draft, 'turns', token)
  },
  'subscription.opened': (draft, body) => {
    const { subscription, ...rest } = body
    draft.record('subscriptions')[subscription] = rest
  },
  'subscription.closed': (draft, { subscription }) => {
    remove(draft, 'subscriptions', subscription)
  },
  'condition.changed': (draft, { subscription, met }) => change(draft.record('subscriptions'), subscription, { met }),
  'message.kept': (draft, body) => {
    const { message, ...rest } = body
    draft.record('messages')[message] = rest
  },
  'message.written': (draft, { message, payload }, _context, retention) => {
    draft.vault(retention, 'messages')[message] = payload
  },
  'message.gone': (draft, { message }) => {
    delete draft.record('messages')[message]
    for (const [retention, vault] of Object.entries(draft.state.vault)) {
      if (vault.messages !== undefined && message in vault.messages) delete draft.vault(retention, 'messages')[message]
    }
  },
  'job.opened': (draft, body) => {
    const { job, ...rest } = body
    draft.record('jobs')[job] = rest
  },
  'job.done': (draft, { job }) => {
    remove(draft, 'jobs', job)
  },
  'job.withdrawn': (draft, { job }) => {
    remove(draft, 'jobs', job)
  },
  'event.thrown': () => {},
  'compensation.offered': (draft, body) => {
    const { compensation, ...rest } = body
    draft.record('compensations')[compensation] = rest
  },
  'compensation.asked': (draft, { token, left, then }) => {
    draft.record('compensating')[token] = { left: [...left], then }
  },
  'compensation.begun': (draft, { compensation, token }) => {
    delete draft.record('compensations')[compensation]
    const compensating = draft.record('compensating')
    change(compensating, token, { left: (compensating[token]?.left ?? []).filter((key) => key !== compensation) })
  },
  'compensation.done': (draft, { token }) => {
    delete draft.record('compensating')[token]
  },
  'gateway.activated': (draft, { scope, step, flows }) => {
    draft.record('gateways')[`${scope}/${step}`] = [...flows]
  },
  'gateway.reset': (draft, { scope, step }) => {
    delete draft.record('gateways')[`${scope}/${step}`]
  },
  'run.yielded': ({ state }, { arrivals, count }) => {
    state.pending = [...arrivals]
    state.yields = count
  },
  'run.continued': ({ state }) => {
    delete state.pending
  },
  'reason.written': (draft, body, { at, by }, retention) => {
    draft.vault(retention, 'notes')[body.note] = { step: body.step, text: body.text, at, by }
  },
}

/** The token without the mark that it waits for others. */
function withoutFlow(draft: CaseDraft, token: string, values: { step?: null }): void {
  const tokens = draft.record('tokens')
  const before = tokens[token]
  if (before === undefined) return
  const { flow: _, ...rest } = before
  tokens[token] = { ...rest, ...values }
}

/** A deep copy of plain JSON, so that no two states share a mutable part. */
export function copy<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copy) as T
  if (value === null || typeof value !== 'object') return value
  const result: Record<string, unknown> = {}
  for (const [key, member] of Object.entries(value)) result[key] = copy(member)
  return result as T
}

/** How many work items, timers and incidents that are over a state keeps, and after how many facts it looks. */
const KEPT = 6
const LOOK = 16

/**
 * Forgets the oldest of what is over; it stays in the facts. The state of a case does not grow with its history, and its
 * records are made anew, since objects that lost members are slow to copy.
 */
function tidy(draft: CaseDraft): void {
  const { state } = draft
  for (const name of ['workItems', 'timers', 'incidents'] as const) {
    const entries = Object.entries(state[name])
    if (entries.length <= KEPT) continue
    const over = entries.filter(([, { status }]) => status !== 'open' && status !== 'set')
    const gone = new Set(over.slice(0, Math.max(0, over.length - KEPT)).map(([key]) => key))
    draft.replace(name, Object.fromEntries(entries.filter(([key]) => !gone.has(key))))
  }
}

/** Members up to which a record without one of them is made anew rather than robbed of it. */
const FEW = 16

function remove<K extends 'tokens' | 'scopes' | 'jobs' | 'subscriptions' | 'turns'>(draft: CaseDraft, name: K, key: string): void {
  const record: Record<string, unknown> = draft.state[name] ?? {}
  if (!Object.hasOwn(record, key)) return
  const keys = Object.keys(record)
  if (keys.length > FEW) {
    delete (draft.record(name) as Record<string, unknown>)[key]
    return
  }
  const rest: Record<string, unknown> = {}
  for (const each of keys) if (each !== key) rest[each] = record[each]
  draft.replace(name, rest as never)
}

/** Changes a draft by one fact. For `decide` and for folding; others use `apply`. */
export function applyTo(draft: CaseDraft, fact: Fact | ErasedFact, context: FactContext): void {
  if (!('erased' in fact)) {
    const change = APPLY[fact.type] as Apply<FactType>
    change(draft, fact.body as FactBodies[FactType], context, fact.class)
  }
  const revision = ++draft.state.revision
  if (revision % LOOK === 0) tidy(draft)
}

/** The state after one fact; the state before is left as it was. Total, also over erased facts. */
export function apply(state: CaseState, fact: Fact | ErasedFact, context: FactContext): CaseState {
  const draft = new CaseDraft(state)
  applyTo(draft, fact, context)
  return draft.state
}

/** What of a batch the fold reads. */
export type FoldedBatch = Pick<Batch, 'at' | 'actor' | 'facts' | 'counter'> & Partial<Batch>

/** The state after a batch. Refolding all batches of a case gives its stored state byte for byte (P3). */
export function foldBatch(state: CaseState, batch: FoldedBatch): CaseState {
  const draft = new CaseDraft(state)
  const context = { at: batch.at, by: batch.actor.id }
  for (const fact of batch.facts) applyTo(draft, fact, context)
  draft.state.counter = batch.counter
  return draft.state
}
