import type { ProcessDefinition } from '../definition/process-definition.ts'
import { PROCESS_CLASS } from '../kernel/fact.ts'
import { type Problem, problem } from '../problems/problem.ts'
import type { Check } from './check.ts'
import { OWN_NAMES } from '../dmn/own-names.ts'

/** Members of every object: data under such a name would be read where there is none. */
const OF_OBJECTS: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype))
/** What expressions see of a case beside its data (kernel/case-scope.ts) and of decisions. */
const OF_CASES: ReadonlySet<string> = new Set(['case', 'step', 'result', 'question', 'letters', ...OWN_NAMES])
/** The key of an item stands beside its fields. */
const OF_ITEMS: ReadonlySet<string> = new Set(['item'])
/** What stands beside the pages of a form in the portal's addresses (packages/portal/src/addresses.ts). */
const OF_PAGES: ReadonlySet<string> = new Set(['pruefen', 'spaeter', 'entfernen', 'abgesendet'])
const OF_CLASSES: ReadonlySet<string> = new Set([PROCESS_CLASS])

/** No key is one that the product uses itself, and in expressions a field and a party never have the same name. */
export const keysFree: Check = {
  name: 'keys-free',
  run(definition) {
    const { parties, fields, forms, retention, variables = [] } = definition
    const ofCase = fields.filter((field) => field.party === undefined)
    const taken: Problem[] = parties.flatMap(({ key }) =>
      ofCase.some((field) => field.key === key) ? [problem('key-repeated', { key }, `fields/${key}`)] : [],
    )
    return [
      ...everyKind(definition).flatMap(([kind, things]) => reserved(OF_OBJECTS, kind, things)),
      ...reserved(OF_CASES, 'fields', ofCase),
      ...reserved(OF_CASES, 'parties', parties),
      ...reserved(OF_CASES, 'variables', variables),
      ...variables.filter(({ key }) => [...parties, ...ofCase].some((other) => other.key === key)).map(({ key }) => problem('key-repeated', { key }, `variables/${key}`)),
      ...fields.flatMap(({ key, items }) => reserved(OF_ITEMS, `fields/${key}/items`, items ?? [])),
      ...forms.flatMap(({ key, pages }) => reserved(OF_PAGES, `forms/${key}/pages`, pages)),
      ...reserved(OF_CLASSES, 'retention', retention),
      ...taken,
    ]
  },
}

type Keyed = readonly { readonly key: string }[]

function reserved(names: ReadonlySet<string>, kind: string, things: Keyed): Problem[] {
  return things.flatMap(({ key }) => (names.has(key) ? [problem('key-reserved', { key }, `${kind}/${key}`)] : []))
}

function everyKind(definition: ProcessDefinition): [string, Keyed][] {
  const { fields, forms, steps, flows, decisions, parameters, letters, parties, retention, roles, norms, variables = [] } = definition
  const items = fields.map(({ key, items }): [string, Keyed] => [`fields/${key}/items`, items ?? []])
  return [
    ...Object.entries({
      fields,
      forms,
      steps,
      flows,
      decisions,
      parameters,
      letters,
      parties,
      retention,
      roles,
      norms,
      variables,
    }),
    ...items,
  ]
}
