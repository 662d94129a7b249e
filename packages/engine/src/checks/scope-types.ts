import type { Static } from 'typebox'
import { blockOf } from '../blocks/index.ts'
import type { Decision, TypeName } from '../definition/decision.ts'
import type { Field, ItemField } from '../definition/field.ts'
import { type LogicPart, logicParts } from '../definition/logic-parts.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { DAY_THAT_COUNTS, OWN_NAMES } from '../dmn/own-names.ts'
import { BUILTINS } from '../feel/builtins/index.ts'
import { compileExpression } from '../feel/compile.ts'
import { inferType } from '../feel/static/infer.ts'
import type { ScopeTypes } from '../feel/static/inference.ts'
import {
  ANY,
  CONTEXT,
  DATE,
  NUMBER,
  STRING,
  type StaticType,
  contextWith,
  joinAll,
  listOf,
} from '../feel/static/static-type.ts'
import { fitsItsKind } from '../forms/fields/fits-its-kind.ts'
import { fieldKind } from '../forms/fields/index.ts'
import { matchesShape } from './known-shape.ts'
import type { AnswerKind } from '../forms/fields/kind.ts'

type Names = ReadonlyMap<string, StaticType>

/**
 * The types of the names that expressions of a model read, from its data dictionary, steps, letters, values and rules
 * (kernel/case-scope.ts), by the place of the expression. Results of rules are inferred when they are asked for, each
 * once; a rule that reads itself is unknown.
 */
export class ModelTypes {
  private readonly definition: ProcessDefinition
  private readonly ofCase: Names
  private readonly results = new Map<string, StaticType>()
  private readonly open = new Set<string>()

  constructor(definition: ProcessDefinition) {
    this.definition = definition
    this.ofCase = caseTypes(definition)
  }

  /** What a name of the case is, outside of rules. */
  readonly inCase: ScopeTypes = (name) => this.caseName(name) ?? this.decision(name) ?? this.own(name)

  /** What a name is inside a rule: its arguments, its own steps so far, other rules, and the case where it sees it. */
  inDecision(decision: Decision, entries: Names = new Map()): ScopeTypes {
    const formal = new Map(decision.formal.map(({ name, type }) => [name, ofTypeName(type)]))
    const isolated = decision.formal.length > 0
    return (name) =>
      entries.get(name) ??
      formal.get(name) ??
      (name === DAY_THAT_COUNTS ? DATE : undefined) ??
      this.own(name) ??
      this.decision(name) ??
      (isolated ? undefined : this.caseName(name))
  }

  /** With more names than the case has: the fields of an item, the element of a row. */
  with(names: Names): ScopeTypes {
    return (name) => names.get(name) ?? this.inCase(name)
  }

  /** Names that the steps of a calculation add, each with its type. */
  entriesOf(decision: Decision, part: LogicPart): Names {
    const names = new Map<string, StaticType>()
    if (part.logic.kind !== 'calculation') return names
    for (const { name, expression } of part.logic.entries) {
      names.set(name, this.typeOf(expression, this.inDecision(decision, new Map(names))))
    }
    return names
  }

  typeOf(source: string, scope: ScopeTypes): StaticType {
    const compiled = compileExpression(source)
    return compiled.ok ? inferType(compiled.value, { scope, builtins: BUILTINS }).type : ANY
  }

  private caseName(name: string): StaticType | undefined {
    if (name !== 'result') return this.ofCase.get(name)
    const { steps, decisions } = this.definition
    const results = new Map<string, StaticType[]>()
    for (const { block, config } of steps) {
      for (const name of givenResults(block, config)) results.set(name, [ANY])
      const decision = decisions.find(({ key }) => key === config.decision)
      if (typeof config.result !== 'string' || decision === undefined) continue
      results.set(config.result, [...(results.get(config.result) ?? []), this.resultOf(decision)])
    }
    return contextWith([...results].map(([written, types]) => [written, joinAll(types)] as const))
  }

  private own(name: string): StaticType | undefined {
    if (name !== 'parameter') return undefined
    return contextWith(this.definition.parameters.map(({ key, type }) => [key, ofTypeName(type)] as const))
  }

  private decision(name: string): StaticType | undefined {
    const decision = this.definition.decisions.find(({ key }) => key === name)
    if (decision === undefined || OWN_NAMES.has(name)) return undefined
    if (decision.formal.length === 0) return this.resultOf(decision)
    const parameters = decision.formal.map(({ name: of, type }) => ({ name: of, type: ofTypeName(type) }))
    return { is: 'function', parameters, result: this.resultOf(decision) }
  }

  private resultOf(decision: Decision): StaticType {
    const known = this.results.get(decision.key)
    if (known !== undefined) return known
    if (this.open.has(decision.key)) return ANY
    this.open.add(decision.key)
    const type = joinAll(logicParts(decision).map((part) => this.resultOfPart(decision, part)))
    this.open.delete(decision.key)
    this.results.set(decision.key, type)
    return type
  }

  private resultOfPart(decision: Decision, part: LogicPart): StaticType {
    const { logic } = part
    if (logic.kind === 'calculation') {
      return this.typeOf(logic.result, this.inDecision(decision, this.entriesOf(decision, part)))
    }
    const outputs = logic.outputs.map(({ name, type }) => [name, ofTypeName(type)] as const)
    const [only] = outputs
    const row = outputs.length === 1 && only !== undefined ? only[1] : contextWith(outputs)
    if (logic.hitPolicy === 'C#') return NUMBER
    if (logic.hitPolicy === 'R' || logic.hitPolicy === 'O' || logic.hitPolicy === 'C') return listOf(row)
    return logic.hitPolicy.length > 1 ? ANY : row
  }
}

const OF_TYPE_NAMES: Readonly<Record<Static<typeof TypeName>, StaticType>> = {
  boolean: { is: 'boolean' },
  string: STRING,
  number: NUMBER,
  date: DATE,
  time: { is: 'time' },
  dateTime: { is: 'dateTime' },
  duration: { is: 'duration' },
  months: { is: 'months' },
  list: listOf(ANY),
  context: CONTEXT,
  any: ANY,
}

/** The type that a column, a parameter or a value declares. */
export function ofTypeName(type: Static<typeof TypeName>): StaticType {
  return OF_TYPE_NAMES[type]
}

/** Under which names an answer is read, and the type of each. */
export function fieldTypes(field: Field | ItemField): readonly (readonly [string, StaticType])[] {
  const kind = fieldKind(field.kind)
  if (kind === undefined || kind.repeats) return []
  const config = field.config ?? {}
  // Settings that do not fit are the finding of another check; nothing can be read from them.
  if (!fitsItsKind(field)) return [[field.key, ANY]]
  return Object.keys(kind.names(null, field.key, config)).map((name) => [
    name,
    name === field.key ? answerType(kind, config) : ANY,
  ])
}

function answerType(kind: AnswerKind, config: unknown): StaticType {
  if (kind.type !== 'any') {
    const within = kind.within(config)
    return within === undefined ? { is: kind.type } : { is: kind.type, within }
  }
  const options = kind.options(config)
  if (options.length === 0 || !options.every(({ value }) => typeof value === 'string')) return ANY
  return { is: 'string', only: new Map(options.map(({ value, label }) => [value as string, label])) }
}

/** The fields of a list's items, with `item`, its id. */
export function itemTypes(list: Field): Names {
  return new Map<string, StaticType>([['item', STRING], ...(list.items ?? []).flatMap(fieldTypes)])
}

function caseTypes(definition: ProcessDefinition): Names {
  const { fields, parties, steps, letters, variables = [] } = definition
  const own = fields.filter(({ party }) => party === undefined)
  const typed = (field: Field): readonly (readonly [string, StaticType])[] =>
    field.items === undefined ? fieldTypes(field) : [[field.key, listOf(contextWith(itemTypes(field)))]]
  const letter = contextWith(
    ['writtenOn', 'postedOn', 'notifiedOn', 'remedyUntil'].map((name) => [name, DATE] as const),
  )
  return new Map<string, StaticType>([
    ...variables.map(({ key }) => [key, ANY] as const),
    ...own.flatMap(typed),
    ...parties.map(
      ({ key }) => [key, contextWith(fields.filter(({ party }) => party === key).flatMap(typed))] as const,
    ),
    ['case', contextWith([['number', STRING] as const, ['startedOn', DATE] as const, ['channel', STRING] as const])],
    ['step', contextWith(steps.map(({ key, block, config }) => [key, contextWith([['outcome', outcomeType(block, config)]])] as const))],
    [
      'question',
      contextWith([
        ['text', STRING] as const,
        ['askedOn', DATE] as const,
        ['due', DATE] as const,
        ['answeredOn', DATE] as const,
        ['answer', STRING] as const,
      ]),
    ],
    ['letters', contextWith(letters.map(({ key }) => [key, letter] as const))],
  ])
}

/** Names under `result` that a composite block gives. */
function givenResults(type: string, config: unknown): readonly string[] {
  const block = blockOf(type)
  if (block?.composite === undefined || !matchesShape(block.config, config)) return []
  return (block.gives?.(config as never) ?? []).flatMap((name) => (name.startsWith('result.') ? [name.slice('result.'.length)] : []))
}

function outcomeType(type: string, config: Readonly<Record<string, unknown>>): StaticType {
  const block = blockOf(type)
  const fixed = block?.outcomes !== undefined && matchesShape(block.config, config) ? block.outcomes(config as never) : undefined
  const outcomes = fixed ?? config.outcomes
  if (!Array.isArray(outcomes)) return STRING
  const known = outcomes.filter((each): each is { key: string; label: { de: string; en: string } } => {
    const { key, label } = (each ?? {}) as { key?: unknown; label?: unknown }
    return typeof key === 'string' && typeof label === 'object' && label !== null
  })
  return { is: 'string', only: new Map(known.map(({ key, label }) => [key, label])) }
}
