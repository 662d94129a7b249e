import type { Decision } from '../definition/decision.ts'
import { type LogicPart, logicParts } from '../definition/logic-parts.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { excludes } from '../dmn/analysis/excludes.ts'
import { BUILTINS } from '../feel/builtins/index.ts'
import { inferType } from '../feel/static/infer.ts'
import type { InferenceOptions, ScopeTypes } from '../feel/static/inference.ts'
import { mayBe } from '../feel/static/may-be.ts'
import { ANY, BOOLEAN, CONTEXT, DATE, listOf, STRING, type StaticType, typeWord } from '../feel/static/static-type.ts'
import { type Problem, problem } from '../problems/problem.ts'
import type { Check } from './check.ts'
import type { CompiledExpression } from './compiled-expressions.ts'
import { finish } from './finish.ts'
import { flatMapping } from './flat-mapping.ts'
import { ownNamesAt } from './own-names-at.ts'
import { itemTypes, ModelTypes, ofTypeName } from './scope-types.ts'

/** What an expression may read where it stands, and what is needed of it there. */
interface Site {
  readonly scope: ScopeTypes
  /** Of unary tests: the type of the input. */
  readonly input?: StaticType
  readonly needed?: StaticType
}

/**
 * Expressions fit the values that they read: nothing is compared, computed or called that never has a result, no
 * condition excludes itself, and the result is what its place needs. Only what is wrong for every answer is reported.
 */
export const typesFit: Check = {
  name: 'types-fit',
  run: (definition, expressions) => finish(running(definition, expressions)),
  running,
}

function* running(definition: ProcessDefinition, expressions: readonly CompiledExpression[]): Generator<undefined, Problem[]> {
  const siteOf = sites(definition)
  return yield* flatMapping(expressions, (each) => judge(each, siteOf(each.place)))
}

function judge({ compiled, place }: CompiledExpression, { scope, input, needed }: Site): Problem[] {
  if (!compiled.ok) return []
  const options: InferenceOptions = { scope, builtins: BUILTINS, excludes, ...(input === undefined ? {} : { input }) }
  const { type, findings } = inferType(compiled.value, options)
  const found = findings.map(({ name, values, at }) => problem(name, { ...values, offset: String(at) }, place))
  if (needed === undefined || findings.length > 0 || mayBe(type, needed)) return found
  const values = { expected: typeWord(needed), actual: typeWord(type), offset: '0' }
  return [...found, problem('result-misfit', values, place)]
}

/** The site of each place (definition/expressions.ts), made when it is asked for the first time. */
function sites(definition: ProcessDefinition): (place: string) => Site {
  const types = new ModelTypes(definition)
  const forms = formScopes(definition, types)
  const parts = new Map(
    definition.decisions.flatMap((decision) =>
      logicParts(decision).map((part) => [part.place, { decision, part }] as const),
    ),
  )
  const inPart = new Map<string, ScopeTypes>()
  const scopeOfPart = (key: string, decision: Decision, part: LogicPart): ScopeTypes => {
    const known = inPart.get(key)
    if (known !== undefined) return known
    const scope = types.inDecision(decision, types.entriesOf(decision, part))
    inPart.set(key, scope)
    return scope
  }
  const ownNames = ownNamesAt(definition)
  /** What a step brings along can be anything. */
  const withOwn = (place: string): ScopeTypes => {
    const own = ownNames(place)
    if (own === 'any') return () => ANY
    return own.length === 0 ? types.inCase : types.with(new Map(own.map((name) => [name, ANY])))
  }
  return (place) => {
    const [kind, key = '', part = '', inner = '', last = ''] = place.split('/')
    if (kind === 'forms') {
      const scope = forms.get(`${key}/${part}/${inner}`) ?? types.inCase
      return last === 'prefill' ? { scope } : { scope, needed: BOOLEAN }
    }
    if (kind === 'flows') return { scope: withOwn(place), needed: BOOLEAN }
    if (kind === 'steps') return part === 'repeats' && inner === 'collection' ? { scope: withOwn(place), needed: listOf(ANY) } : { scope: withOwn(place) }
    if (kind === 'letters') return { scope: types.with(letterNames(definition, key, part === 'body' ? inner : part)) }
    if (kind === 'decisions') {
      const decision = definition.decisions.find((each) => each.key === key)
      if (decision === undefined) return { scope: types.inCase }
      if (part === 'on') return { scope: types.inDecision(decision), needed: DATE }
      const found = [...parts.values()].find((each) => each.decision === decision && place.startsWith(`${each.part.place}/`))
      if (found === undefined) return { scope: types.inDecision(decision) }
      const scope = scopeOfPart(found.part.place, decision, found.part)
      return { scope, ...cellSite(found.part, place, types, scope) }
    }
    return { scope: types.inCase }
  }
}

/** Of a cell of a table: the type of its column. */
function cellSite(
  { logic, place: at }: LogicPart,
  place: string,
  types: ModelTypes,
  scope: ScopeTypes,
): { readonly input?: StaticType; readonly needed?: StaticType } {
  if (logic.kind !== 'table') return {}
  const [list, key, cell, column] = place.slice(at.length + 1).split('/')
  if (list === 'inputs') {
    const input = logic.inputs.find((each) => each.key === key)
    return input === undefined ? {} : { needed: ofTypeName(input.type) }
  }
  if (list === 'rows' && cell === 'then') {
    const output = logic.outputs[Number(column)]
    return output === undefined ? {} : { needed: ofTypeName(output.type) }
  }
  const input = logic.inputs[Number(column)]
  if (input === undefined) return {}
  const read = types.typeOf(input.expression, scope)
  return { input: read.is === 'any' ? ofTypeName(input.type) : read }
}

/** What a page over the items of a list sees beside the case. */
function formScopes({ forms, fields }: ProcessDefinition, types: ModelTypes): ReadonlyMap<string, ScopeTypes> {
  const found = new Map<string, ScopeTypes>()
  for (const form of forms) {
    for (const page of form.pages) {
      const list = fields.find(({ key }) => key === page.repeat)
      if (list === undefined) continue
      const item = itemTypes(list)
      const scope = types.with(new Map([...item, ['item', { is: 'context', entries: item, open: false }]]))
      found.set(`${form.key}/pages/${page.key}`, scope)
      for (const { key } of page.groups.flatMap((group) => group.placements)) {
        found.set(`${form.key}/placements/${key}`, scope)
      }
    }
  }
  return found
}

/** The authority, and the elements that rows of a block go through. */
function letterNames({ letters }: ProcessDefinition, letter: string, block: string): ReadonlyMap<string, StaticType> {
  const body = letters.find(({ key }) => key === letter)?.body ?? []
  const found = body.find(({ key }) => key === block)
  const rows = found !== undefined && 'rows' in found ? found.rows : []
  const elements = rows.flatMap(({ as }) => (as === undefined ? [] : [[as, ANY] as const]))
  return new Map<string, StaticType>([['authority', CONTEXT], ['language', STRING], ...elements])
}
