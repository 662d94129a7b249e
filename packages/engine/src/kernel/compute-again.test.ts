import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ParameterRevision } from '../definition/parameter.ts'
import { readAnswers } from '../forms/read-answers.ts'
import { decide } from '../runner/decide.ts'
import { exampleWorld } from '../testing/world.ts'
import { evaluateCase } from './evaluate-case.ts'
import type { Actor } from './fact.ts'
import { formContext } from './form-context.ts'
import type { CaseState } from './state.ts'
import type { World } from './world.ts'

const EXAMPLE = new URL('../../../../examples/hundesteuer/', import.meta.url)
const read = (file: string) => JSON.parse(readFileSync(new URL(file, EXAMPLE), 'utf8'))
const parameters = read('parameters.json') as ParameterRevision[]
const made = exampleWorld({
  definition: read('process.json'),
  parameters,
  authority: read('authority.json'),
  land: 'HE',
})
if (!made.ok) throw new Error('the example cannot be published')
const world = made.value
const higher: ParameterRevision = {
  ...(parameters[0] as ParameterRevision),
  key: 'pr_higher01',
  value: { $number: '120' },
  validFrom: '2026-01-01',
  knownSince: '2026-03-20T08:00:00.000Z',
}
const after: World = { ...world, parameters: [...parameters, higher] }

const FILED = '2026-03-17T19:41:00.000Z'
const DECIDED = '2026-03-31T07:14:00.000Z'
const SYSTEM: Actor = { kind: 'system', id: 'results' }
const CLERK: Actor = { kind: 'staff', id: 'u1', name: 'Jana Reuter', roles: ['caseWorker'] }

/** The example's first scenario, filed and not yet decided. */
function filed(): CaseState {
  const { scenarios } = world.definition.definition
  const submit = scenarios[0]?.events.find((event) => event.kind === 'submit')
  if (submit?.kind !== 'submit') throw new Error('the example has changed')
  const context = { ...formContext(world, FILED), source: { kind: 'online', at: FILED } as const }
  const data = readAnswers(world.definition.definition, submit.form, submit.answers, context)
  if (!data.ok) throw new Error('the answers do not fit')
  const parties = { applicant: { party: 'applicant', access: 'reference' } }
  const command = {
    type: 'start',
    caseId: 'c1',
    tenant: 't',
    caseNumber: 'HST-2026-00001',
    channel: 'online',
    parties,
    data: data.value,
  } as const
  const started = decide(world, null, command, { now: FILED, actor: { kind: 'party', party: 'applicant' } })
  if (!started.ok) throw new Error('not started')
  return started.value.state
}

function again(here: World, state: CaseState, now: string) {
  const result = decide(here, state, { type: 'compute-again' }, { now, actor: SYSTEM })
  if (!result.ok) throw new Error('refused')
  return result.value
}

const total = (here: World, state: CaseState, now: string) => {
  const found = evaluateCase(here, state, now, 'result.tax.total')
  return found.ok ? found.value : found.problems
}

describe('a result that a person has before them', () => {
  it('is recorded anew when a value that counts has become known', () => {
    const outcome = again(after, filed(), DECIDED)
    expect(outcome.facts.map(({ type }) => type)).toEqual(['decision.recorded'])
    expect(total(after, outcome.state, DECIDED)).toEqual({ $number: '100' })
    expect(again(after, outcome.state, DECIDED).facts).toEqual([])
  })

  it('leaves no fact where it comes out the same, or the value is not known yet', () => {
    expect(again(world, filed(), DECIDED).facts).toEqual([])
    expect(again(after, filed(), '2026-03-18T08:00:00.000Z').facts).toEqual([])
  })

  it('is what holds at the decision', () => {
    const state = filed()
    const [item = ''] = Object.keys(state.workItems)
    const command = { type: 'complete', item, outcome: 'o_65syf3gu' } as const
    const decided = decide(after, state, command, { now: DECIDED, actor: CLERK })
    if (!decided.ok) throw new Error('refused')
    expect(decided.value.facts[0]?.type).toBe('decision.recorded')
    expect(total(after, decided.value.state, DECIDED)).toEqual({ $number: '100' })
    // Decided is decided: what becomes known later moves nothing.
    const later = {
      ...after,
      parameters: [...after.parameters, { ...higher, key: 'pr_higher02', value: { $number: '240' } }],
    }
    expect(again(later, decided.value.state, DECIDED).facts).toEqual([])
  })
})
