import { describe, expect, it } from 'vitest'
import { foldBatch } from '../kernel/apply.ts'
import { canonicalJson } from '../canonical/json.ts'
import type { Command } from '../kernel/command.ts'
import type { Actor } from '../kernel/fact.ts'
import { evaluateCase } from '../kernel/evaluate-case.ts'
import { worldHashes } from '../kernel/world.ts'
import { decide } from './decide.ts'
import { type CaseState, emptyState } from '../kernel/state.ts'
import { ask, begin, CITIZEN, itemOf, MONDAY, STAFF, start, worldOf } from './small-procedure.fixture.ts'

describe('purity', () => {
  it('gives the same facts for the same question, and leaves the state alone', () => {
    const world = worldOf()
    const { state } = begin(world)
    const before = canonicalJson(state)
    const command: Command = { type: 'complete', item: itemOf(state), outcome: 'good' }
    const context = { now: '2026-03-17T09:00:00.000Z', actor: STAFF }
    const [first, second] = [decide(world, state, command, context), decide(world, state, command, context)]
    expect(canonicalJson(first)).toBe(canonicalJson(second))
    expect(canonicalJson(state)).toBe(before)
  })

  it('does not depend on whether the state was read back from its canonical form', () => {
    const world = worldOf()
    const simulation = begin(world)
    for (let round = 0; round < 4; round += 1) {
      ask(simulation)
      const [question = ''] =
        Object.entries(simulation.state?.questions ?? {}).find(([, one]) => one.status === 'open') ?? []
      simulation.give({ type: 'answer', question, text: `Antwort ${round}` }, CITIZEN)
    }
    ask(simulation)
    const { state } = simulation
    const read = JSON.parse(canonicalJson(state)) as CaseState
    const [question = ''] = Object.entries(read.questions).find(([, one]) => one.status === 'open') ?? []
    const command: Command = { type: 'answer', question, text: 'Zuletzt.' }
    const context = { now: MONDAY, actor: CITIZEN }
    expect(canonicalJson(decide(world, read, command, context))).toBe(
      canonicalJson(decide(world, state, command, context)),
    )
    expect(Object.keys(read.questions)).toEqual(Object.keys(state?.questions ?? {}))
    expect(evaluateCase(world, read, MONDAY, 'question.askedOn')).toEqual(
      evaluateCase(world, state as CaseState, MONDAY, 'question.askedOn'),
    )
    expect(Object.keys(read.questions).at(-1)).toBe(question)
  })

  it('folds its facts to the state it decided on, byte for byte', () => {
    const world = worldOf()
    let folded = emptyState('c1')
    let state: CaseState | null = null
    const commands: [Command, Actor][] = [
      [start, CITIZEN],
      [
        {
          type: 'complete',
          item: 'w000002',
          outcome: 'ask',
          question: { text: 'Ja?', reason: '', fields: [] },
          note: 'Akte 7',
        },
        STAFF,
      ],
    ]
    for (const [command, actor] of commands) {
      const outcome = decide(world, state, command, { now: MONDAY, actor })
      if (!outcome.ok) throw new Error(outcome.problems[0]?.name)
      state = outcome.value.state
      folded = foldBatch(folded, {
        format: 1,
        tenant: 't',
        caseId: 'c1',
        number: 1,
        after: folded.revision,
        counter: state.counter,
        at: MONDAY,
        command: command.type,
        actor: { kind: actor.kind, id: actor.kind === 'party' ? actor.party : actor.id },
        world: worldHashes(world),
        semantics: 1,
        facts: outcome.value.facts,
      })
      expect(canonicalJson(folded)).toBe(canonicalJson(state))
    }
  })
})
