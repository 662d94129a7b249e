import type { Tagged } from '../canonical/tagged-value.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { Scope } from '../feel/scope.ts'
import { fromTagged } from '../feel/tagged.ts'
import type { CaseState } from './state.ts'

/** The class of what is written beside the answers to forms, where the definition says nothing of it. */
export function usualClass({ retention }: Pick<ProcessDefinition, 'retention'>): string {
  return retention[0]?.key ?? 'case'
}

/** The retention class of a variable. */
export function classOfVariable(definition: ProcessDefinition, name: string): string {
  return definition.variables?.find(({ key }) => key === name)?.retention ?? usualClass(definition)
}

/**
 * Whoever holds variables, from the inside out: the token, its scope, the scopes around it. A called process sees
 * nothing of its caller (BPMN 2.0 §10.4.1).
 */
export function* holders(state: CaseState, at: string | undefined): Generator<string> {
  let scope: string | null | undefined = at
  const token = at === undefined ? undefined : state.tokens[at]
  if (at !== undefined && token !== undefined) {
    yield at
    scope = token.scope
  }
  for (let place = scope ?? 's0'; ; ) {
    yield place
    const found = state.scopes[place]
    if (!found?.parent || found.kind === 'call') return
    place = found.parent
  }
}

/** The value that a holder has of a name; undefined where it has none. */
export function variableOf(state: CaseState, holder: string, name: string): Tagged | undefined {
  for (const retention in state.vault) {
    const values = state.vault[retention]?.variables?.[holder]
    if (values !== undefined && Object.hasOwn(values, name)) return values[name]
  }
  return undefined
}

/** Variables by their holders, then whatever the case itself has. */
export function variableScope(state: CaseState, at: string | undefined, base: () => Scope): Scope {
  return {
    get(name, run) {
      for (const holder of holders(state, at)) {
        const value = variableOf(state, holder, name)
        if (value === undefined) continue
        const read = fromTagged(value)
        return read.ok ? read.value : null
      }
      return base().get(name, run)
    },
  }
}

/** Where a value goes: to the innermost holder that has the name already, else to `scope`. */
export function holderFor(state: CaseState, scope: string, name: string): string {
  for (const holder of holders(state, scope)) {
    if (variableOf(state, holder, name) !== undefined) return holder
  }
  return scope
}
