import { type Action, type CaseState, type Command, type Outcome, type ProcessDefinition, type Tagged, type World, decide } from '@laufzettel/engine'
import { bareWorld } from '@laufzettel/engine/testing'

const NOW = '2026-01-15T10:00:00.000Z'
const CLERK = { kind: 'staff', id: 'u1', name: 'Jana', roles: ['clerk'] } as const
export const done = { times: 0 }
const ACTIONS: Readonly<Record<string, Action>> = {
  work: () => {
    done.times += 1
    return {}
  },
}
const CONTEXT = { now: NOW, actor: CLERK, actions: ACTIONS }

export const worldOf = (definition: ProcessDefinition): World => bareWorld(definition)

export function give(world: World, state: CaseState | null, command: Command): Outcome {
  const outcome = decide(world, state, command, CONTEXT)
  if (!outcome.ok) throw new Error(outcome.problems.map(({ name }) => name).join(', '))
  return outcome.value
}

/** Begins a case, and goes on where its step budget was spent; facts are those of all batches. */
export function begin(world: World, variables?: Readonly<Record<string, Tagged>>): { state: CaseState; facts: number } {
  let outcome = give(world, null, {
    type: 'start',
    caseId: 'c1',
    tenant: 't',
    caseNumber: 'BEN-1',
    channel: 'online',
    parties: {},
    data: { entries: {}, items: {} },
    ...(variables ? { variables } : {}),
  })
  let facts = outcome.facts.length
  while (outcome.state.pending !== undefined) {
    outcome = give(world, outcome.state, { type: 'continue' })
    facts += outcome.facts.length
  }
  return { state: outcome.state, facts }
}

export function complete(world: World, state: CaseState): CaseState {
  const item = Object.keys(state.workItems).find((key) => state.workItems[key]?.status === 'open') ?? ''
  return give(world, state, { type: 'complete', item, outcome: 'ok' }).state
}
