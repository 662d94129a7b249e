import { blockOf } from '../blocks/index.ts'
import type { Field, ItemField } from '../definition/field.ts'
import { logicParts } from '../definition/logic-parts.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { OWN_NAMES } from '../dmn/own-names.ts'
import { BUILTIN_NAMES } from '../feel/builtin-names.ts'
import { fieldKind } from '../forms/fields/index.ts'

/** Names at one place; those of a set are all that may follow the dot, `null` allows any. */
export type Names = ReadonlyMap<string, ReadonlySet<string> | null>

/** Names that expressions may read, by the place of the expression (see kernel/case-scope.ts). */
export function namesInScope(definition: ProcessDefinition): (place: string) => Names {
  const common = commonNames(definition)
  const ofCase = new Map([...common, ...caseNames(definition)])
  const forms = formNames(definition)
  const decisions = new Map(definition.decisions.map((decision) => [decision.key, decision]))
  const letters = new Map(definition.letters.map((letter) => [letter.key, letter]))
  return (place) => {
    const [kind, key = '', part = '', inner = ''] = place.split('/')
    if (kind === 'forms') return new Map([...ofCase, ...any(forms.get(`${key}/${part}/${inner}`) ?? [])])
    if (kind === 'letters') {
      const block = letters.get(key)?.body.find((candidate) => candidate.key === part || candidate.key === inner)
      const rows = block && 'rows' in block ? block.rows : []
      return new Map([...ofCase, ...any(['authority', ...rows.flatMap((row) => row.as ?? [])])])
    }
    const decision = kind === 'decisions' ? decisions.get(key) : undefined
    if (decision) {
      const { formal } = decision
      const part = logicParts(decision).find((each) => place.startsWith(`${each.place}/`))
      const entries = part?.logic.kind === 'calculation' ? part.logic.entries.map((entry) => entry.name) : []
      const own = [...OWN_NAMES, ...formal.map(({ name }) => name), ...entries]
      return new Map([...(formal.length > 0 ? common : ofCase), ...any(own)])
    }
    return ofCase
  }
}

/** Beside the case: built-ins, rules and values (which value exists is a check of its own). */
function commonNames({ decisions }: ProcessDefinition): Names {
  return new Map(any([...BUILTIN_NAMES, ...decisions.map((decision) => decision.key), 'parameter']))
}

function caseNames({ parties, fields, steps, letters }: ProcessDefinition): Names {
  const given = steps.flatMap((step) => blockOf(step.block)?.gives?.(step.config as never) ?? [])
  const results = given.filter((name) => name.startsWith('result.')).map((name) => name.slice('result.'.length))
  const ownFields = fields.filter((field) => field.party === undefined)
  return new Map([
    ...any([...ownFields.flatMap(namesOf), 'question']),
    ...parties.map(
      ({ key }) => [key, new Set(fields.filter((field) => field.party === key).flatMap(namesOf))] as const,
    ),
    ['case', new Set(['number', 'startedOn', 'channel'])],
    ['step', new Set(steps.map((step) => step.key))],
    ['result', new Set(results)],
    ['letters', new Set(letters.map((letter) => letter.key))],
  ])
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

function any(names: readonly string[]): [string, null][] {
  return names.map((name) => [name, null])
}
