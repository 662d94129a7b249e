import type { Tagged } from '../canonical/tagged-value.ts'
import type { Mapping, Step } from '../definition/graph.ts'
import { toTagged } from '../feel/tagged.ts'
import type { FeelValue } from '../feel/value.ts'
import type { CaseRun } from './case-run.ts'
import type { Node } from './compiled-process.ts'
import type { CaseState } from './state.ts'
import { classOfVariable, holderFor } from './variables.ts'

/** Gives a step the names that its inputs say (BPMN 2.0 §10.4.2); only it sees them. */
export function setInputs(run: CaseRun, token: string, inputs: readonly Mapping[]): void {
  setVariables(run, token, Object.fromEntries(inputs.map(({ name, value }) => [name, toTagged(run.evaluate(value, token))])))
}

/** Evaluates the outputs of a step where it worked and puts them where its names live. `inner` is the scope of a subprocess. */
export function setOutputs(
  run: CaseRun,
  token: string,
  { step }: Node,
  locals?: Readonly<Record<string, FeelValue>>,
  inner: string = token,
): void {
  const scope = run.state.tokens[token]?.scope ?? 's0'
  const outer = isTurnScope(run.state, scope, step) ? (run.state.scopes[scope]?.parent ?? 's0') : scope
  for (const { name, value } of step.outputs ?? []) assign(run, outer, name, toTagged(run.evaluate(value, inner, locals)))
}

/** Gives a name a value: where it has one already, else in the scope. */
export function assign(run: CaseRun, scope: string, name: string, value: Tagged): void {
  setVariables(run, holderFor(run.state, scope, name), { [name]: value })
}

/** Sets variables of a token or scope, one fact for each retention class. */
export function setVariables(run: CaseRun, owner: string, values: Readonly<Record<string, Tagged>>): void {
  const classes = new Map<string, Record<string, Tagged>>()
  for (const [name, value] of Object.entries(values)) {
    const retention = classOfVariable(run.world.definition.definition, name)
    classes.set(retention, { ...classes.get(retention), [name]: value })
  }
  for (const [retention, named] of classes) run.emit('variables.set', { owner, values: named }, retention)
}

function isTurnScope(state: CaseState, scope: string, step: Step): boolean {
  const found = state.scopes[scope]
  return found?.kind === 'turn' && found.step === step.key
}
