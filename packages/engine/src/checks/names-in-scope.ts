import type { Field, ItemField } from '../definition/field.ts'
import { logicParts } from '../definition/logic-parts.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { OWN_NAMES } from '../dmn/own-names.ts'
import { BUILTIN_NAMES } from '../feel/builtin-names.ts'
import { fieldKind } from '../forms/fields/index.ts'
import { ownNamesAt } from './own-names-at.ts'

/** Names that expressions may read, by the place of the expression (see kernel/case-scope.ts); `any` where nobody can tell. */
export function namesInScope(definition: ProcessDefinition): (place: string) => ReadonlySet<string> | 'any' {
  const ownNames = ownNamesAt(definition)
  const common = [...BUILTIN_NAMES, ...definition.decisions.map((decision) => decision.key), 'parameter']
  const ofCase = new Set([...common, ...caseNames(definition)])
  const forms = formNames(definition)
  const decisions = new Map(definition.decisions.map((decision) => [decision.key, decision]))
  const letters = new Map(definition.letters.map((letter) => [letter.key, letter]))
  return (place) => {
    const [kind, key = '', part = '', inner = ''] = place.split('/')
    if (kind === 'forms') return new Set([...ofCase, ...(forms.get(`${key}/${part}/${inner}`) ?? [])])
    if (kind === 'letters') {
      const block = letters.get(key)?.body.find((candidate) => candidate.key === part || candidate.key === inner)
      const rows = block && 'rows' in block ? block.rows : []
      return new Set([...ofCase, 'authority', ...rows.flatMap((row) => row.as ?? [])])
    }
    const decision = kind === 'decisions' ? decisions.get(key) : undefined
    if (decision) {
      const { formal } = decision
      const found = logicParts(decision).find((each) => place.startsWith(`${each.place}/`))
      const entries = found?.logic.kind === 'calculation' ? found.logic.entries.map((entry) => entry.name) : []
      return new Set([...(formal.length > 0 ? common : ofCase), ...OWN_NAMES, ...formal.map(({ name }) => name), ...entries])
    }
    const own = ownNames(place)
    return own === 'any' ? own : own.length === 0 ? ofCase : new Set([...ofCase, ...own])
  }
}

function caseNames({ parties, fields, variables = [] }: ProcessDefinition): readonly string[] {
  const own = fields.filter((field) => field.party === undefined).flatMap(namesOf)
  const kept = variables.map(({ key }) => key)
  return [...own, ...kept, ...parties.map(({ key }) => key), 'case', 'step', 'result', 'question', 'letters']
}

/** What a page over the items of a list sees beside the case, by `<form>/pages/<page>` and `<form>/placements/<key>`. */
function formNames({ forms, fields }: ProcessDefinition): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const form of forms) {
    for (const page of form.pages) {
      const list = fields.find((field) => field.key === page.repeat)
      const names = list ? ['item', ...(list.items ?? []).flatMap(namesOf)] : []
      found.set(`${form.key}/pages/${page.key}`, names)
      for (const { key } of page.groups.flatMap((group) => group.placements)) {
        found.set(`${form.key}/placements/${key}`, names)
      }
    }
  }
  return found
}

function namesOf(field: Field | ItemField): string[] {
  const kind = fieldKind(field.kind)
  return kind === undefined || kind.repeats ? [field.key] : Object.keys(kind.names(null, field.key, field.config ?? {}))
}
