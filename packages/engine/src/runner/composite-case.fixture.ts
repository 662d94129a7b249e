import { expect } from 'vitest'
import type { Flow, Step } from '../definition/graph.ts'
import type { CaseState } from '../kernel/state.ts'
import type { Actor } from '../kernel/fact.ts'
import { evaluateCase } from '../kernel/evaluate-case.ts'
import { begin, definition, STAFF, words, worldOf } from './small-procedure.fixture.ts'
import type { Simulation } from './simulate.ts'

const LETTER = {
  key: 'invitation',
  names: words('Anhörung'),
  kind: 'notice',
  addressee: 'applicant',
  subject: [{ text: 'Anhörung' }],
  body: [{ key: 'p1', kind: 'paragraph', content: [{ text: 'Sie können sich äußern.' }] }],
  retention: 'file',
}

/** start → the composite step `x` → end */
export function modelWith(block: string, config: Step['config'], more: { flows?: Flow[]; steps?: Step[] } = {}) {
  const model = definition((steps) => [
    ...steps.filter(({ key }) => key === 'start' || key === 'done'),
    { key: 'x', block, name: words('Baustein'), norms: [], config },
    ...(more.steps ?? []),
  ])
  return {
    ...model,
    flows: more.flows ?? [
      { key: 'f1', from: 'start', to: 'x' },
      { key: 'f2', from: 'x', to: 'done' },
    ],
    letters: [LETTER],
  }
}

/** A case that stands at the composite step. */
export function atStep(block: string, config: Step['config']): Simulation {
  return begin(worldOf(modelWith(block, config)))
}

/** Somebody finishes the open work of a part with an outcome. */
export function finish(simulation: Simulation, part: string, outcome: string, note?: string, actor: Actor = STAFF) {
  const found = Object.entries(simulation.state?.workItems ?? {}).find(([, { step, status }]) => step === `x/${part}` && status === 'open')
  expect(found, `open work of ${part}`).toBeDefined()
  return simulation.give({ type: 'complete', item: found?.[0] ?? '', outcome, ...(note === undefined ? {} : { note }) }, actor)
}

export function valueOf({ world, state, now }: Simulation, source: string): unknown {
  const found = evaluateCase(world, state as CaseState, now, source)
  return found.ok ? found.value : found.problems
}
