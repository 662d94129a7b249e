import { hashText } from '../canonical/hash.ts'
import { CaseDraft } from '../kernel/case-draft.ts'
import { applyTo } from '../kernel/apply.ts'
import type { Command } from '../kernel/command.ts'
import type { Effect } from '../kernel/effect.ts'
import type { Fact, FactBodies, FactType } from '../kernel/fact.ts'
import { type CaseState, emptyState } from '../kernel/state.ts'
import type { Outcome, Submission } from '../ports/journal.ts'
import { fine, type Result } from '../problems/problem.ts'

export const AT = '2026-03-02T09:00:00.000Z'
export const TENANT = 'musterstadt'

/** An instant `seconds` after the suite's beginning. */
export function later(seconds: number): string {
  return new Date(Date.parse(AT) + seconds * 1000).toISOString()
}

/** A fact of the suite; personal ones are of the class `application`. */
export function fact<T extends FactType>(type: T, body: FactBodies[T], retention = 'process'): Fact {
  return { type, v: 1, class: retention, body } as unknown as Fact
}

export function started(number = 'HST-2026-00001'): Fact {
  return fact('case.started', {
    tenant: TENANT,
    caseNumber: number,
    process: { key: 'hundesteuer', version: 1, hash: hashText('definition') },
    channel: 'online',
    parties: { p1: { party: 'applicant', access: 'reference-of-the-applicant' } },
  })
}

export function note(id: string, text = `Text of ${id}`): Fact {
  return fact('note.written', { note: id, step: 's_check', text }, 'application')
}

const WORLD = {
  definition: hashText('definition'),
  called: [],
  parameters: hashText('parameters'),
  calendar: hashText('calendar'),
  zone: hashText('zone'),
  authority: hashText('authority'),
  collation: hashText('collation'),
}

/** A `decide` that always answers with these facts, folded as the kernel does. */
export function answer(caseId: string, facts: readonly Fact[], effects: readonly Effect[] = [], at = AT) {
  return (before: CaseState | null): Result<Outcome> => {
    const draft = new CaseDraft(before ?? emptyState(caseId))
    for (const one of facts) applyTo(draft, one, { at, by: 'u_erika' })
    const { state } = draft
    state.counter += facts.length
    return fine({ facts, effects, state, world: WORLD, semantics: 1 })
  }
}

export const START: Command = {
  type: 'start',
  caseId: '',
  tenant: TENANT,
  caseNumber: '',
  channel: 'online',
  parties: {},
  data: { entries: {}, items: {} },
}
export const WORK: Command = { type: 'complete', item: 'w1', outcome: 'confirm' }

export function submission(key: string, change: Partial<Submission> = {}): Submission {
  return {
    tenant: TENANT,
    caseId: 'case-1',
    idempotencyKey: key,
    request: hashText(key),
    actor: { kind: 'staff', id: 'u_erika', name: 'Erika Muster', roles: ['caseWorker'] },
    command: WORK,
    now: AT,
    ...change,
  }
}

export function starting(key: string, change: Partial<Submission> = {}): Submission {
  return submission(key, { command: START, ...change })
}
