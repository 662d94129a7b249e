import type { Tagged } from '../canonical/tagged-value.ts'
import type { CaseState } from './state.ts'
import { holders, variableOf } from './variables.ts'
import { hashOfPart, type World } from './world.ts'

/** What a job is given: the inputs of its step, as its token sees them. Empty where the job is gone. */
export function jobInputs(world: World, state: CaseState, job: string): Readonly<Record<string, Tagged>> {
  const { step: key, token = '' } = state.jobs?.[job] ?? {}
  const hash = state.scopes[state.tokens[token]?.scope ?? '']?.definition
  const published = world.called.find((candidate) => hashOfPart(candidate) === hash) ?? world.definition
  const step = published.definition.steps.find((each) => each.key === key)
  const found = (step?.inputs ?? []).map(({ name }) => [name, visible(state, token, name)] as const)
  return Object.fromEntries(found)
}

function visible(state: CaseState, token: string, name: string): Tagged {
  for (const holder of holders(state, token)) {
    const value = variableOf(state, holder, name)
    if (value !== undefined) return value
  }
  return null
}
