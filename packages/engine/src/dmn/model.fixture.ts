import { type FeelValue, contextOf } from '../feel/value.ts'
import { scopeOf } from '../feel/scope.ts'
import { fromTagged, toTagged } from '../feel/tagged.ts'
import type { Tagged } from '../canonical/tagged-value.ts'
import { OPTIONS } from './decisions.fixture.ts'
import type { Boxed } from './boxed.ts'
import type { DecisionService, DmnDecision, DmnModel, InputData, ItemDefinition, KnowledgeModel } from './dmn-model.ts'
import { evaluateDecision } from './evaluate-decision.ts'
import { linkModel } from './link-model.ts'

/** Small DMN models for the tests of this folder. Keys are `m#name`. */
export function model(parts: Partial<DmnModel>): DmnModel {
  return {
    name: 'm',
    namespace: 'm',
    imports: [],
    types: [],
    inputs: [],
    decisions: [],
    knowledge: [],
    services: [],
    ...parts,
  }
}

export const literal = (source: string): Boxed => ({ kind: 'literal', source })

export function decision(
  name: string,
  logic: Boxed | string | null,
  requires: string[] = [],
  type?: string,
): DmnDecision {
  const boxed = typeof logic === 'string' ? literal(logic) : logic
  return {
    key: `m#${name}`,
    name,
    requires: requires.map(keyOf),
    logic: boxed,
    ...(type === undefined ? {} : { type }),
  }
}

export function input(name: string, type?: string): InputData {
  return { key: `m#${name}`, name, ...(type === undefined ? {} : { type }) }
}

export function knowledge(
  name: string,
  parameters: Record<string, string>,
  body: Boxed | string,
  more: Partial<KnowledgeModel> = {},
): KnowledgeModel {
  return {
    key: `m#${name}`,
    name,
    requires: [],
    logic: {
      kind: 'function',
      language: 'FEEL',
      parameters: Object.entries(parameters).map(([parameter, type]) => ({ name: parameter, type })),
      body: typeof body === 'string' ? literal(body) : body,
    },
    ...more,
  }
}

export function service(
  name: string,
  parts: Partial<Pick<DecisionService, 'outputs' | 'inputDecisions' | 'inputData'>>,
) {
  return {
    key: `m#${name}`,
    name,
    outputs: parts.outputs?.map(keyOf) ?? [],
    inputDecisions: parts.inputDecisions?.map(keyOf) ?? [],
    inputData: parts.inputData?.map(keyOf) ?? [],
  }
}

export function item(name: string, more: Partial<ItemDefinition> = {}): ItemDefinition {
  return { name, collection: false, components: [], ...more }
}

function keyOf(name: string): string {
  return name.includes('#') ? name : `m#${name}`
}

export function valueOf(tagged: Tagged): FeelValue {
  const value = fromTagged(tagged)
  if (!value.ok) throw new Error('not a value')
  return value.value
}

/** Evaluates what has a name; warnings and problems come as their names. */
export function ask(
  asked: DmnModel,
  name: string,
  inputs: Record<string, Tagged> = {},
  others: DmnModel[] = [],
  args?: Tagged[],
) {
  const { library, problems } = linkModel(asked, others)
  const scope = scopeOf(contextOf(Object.entries(inputs).map(([key, value]) => [keyOf(key), valueOf(value)])))
  const { value, warnings, failed, record } = evaluateDecision(library, keyOf(name), args?.map(valueOf), scope, OPTIONS)
  return {
    value: toTagged(value),
    warnings: warnings.map((warning) => warning.name),
    failed: failed?.name,
    problems: problems.map((found) => found.name),
    record,
  }
}

/** The value of a boxed expression. */
export function valueOfBoxed(boxed: Boxed): Tagged {
  return ask(model({ decisions: [decision('d', boxed)] }), 'd').value
}
