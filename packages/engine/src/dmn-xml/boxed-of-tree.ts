import type { Boxed, BoxedFunction, BoxedTable, TableInput, TableOutput, TypedName } from '../dmn/boxed.ts'
import { type Problem, problem } from '../problems/problem.ts'
import { type DmnTree, partOf, partsOf, textOf } from './dmn-tree.ts'

type Read = (tree: DmnTree, problems: Problem[]) => Boxed

/** The logic that an expression of a file stands for. Problems: `dmn-language`, `dmn-element-missing`. */
export function boxedOfTree(tree: DmnTree, problems: Problem[]): Boxed {
  const read = KINDS[tree.type]
  if (read !== undefined) return read(tree, problems)
  problems.push(problem('dmn-element-missing', { element: nameOf(tree), part: tree.type }))
  return NOTHING
}

const NOTHING: Boxed = { kind: 'literal', source: 'null' }

const KINDS: Readonly<Record<string, Read>> = {
  'dmn:LiteralExpression': literal,
  'dmn:Context': context,
  'dmn:Invocation': invocation,
  'dmn:FunctionDefinition': functionOfTree,
  'dmn:List': (tree, problems) => ({ kind: 'list', items: expressions(tree, 'elements', problems) }),
  'dmn:Relation': relation,
  'dmn:Conditional': (tree, problems) => ({
    kind: 'conditional',
    condition: inner(tree, 'if', problems),
    yes: inner(tree, 'then', problems),
    no: inner(tree, 'else', problems),
  }),
  'dmn:For': (tree, problems) => ({
    kind: 'for',
    variable: textOf(tree, 'iteratorVariable') ?? '',
    over: inner(tree, 'in', problems),
    body: inner(tree, 'return', problems),
  }),
  'dmn:Some': (tree, problems) => quantified('some', tree, problems),
  'dmn:Every': (tree, problems) => quantified('every', tree, problems),
  'dmn:Filter': (tree, problems) => ({
    kind: 'filter',
    over: inner(tree, 'in', problems),
    match: inner(tree, 'match', problems),
  }),
  'dmn:DecisionTable': table,
}

/** How people find an element: its name, its id, or what it is. */
export function nameOf(tree: DmnTree): string {
  return textOf(tree, 'name') ?? textOf(tree, 'id') ?? tree.type
}

function missing(tree: DmnTree, part: string, problems: Problem[]): Boxed {
  problems.push(problem('dmn-element-missing', { element: nameOf(tree), part }, textOf(tree, 'id')))
  return NOTHING
}

function required(tree: DmnTree, part: string, problems: Problem[]): Boxed {
  const found = partOf(tree, part)
  return found === undefined ? missing(tree, part, problems) : boxedOfTree(found, problems)
}

/** The expression in a child expression, `<if>…</if>`. */
function inner(tree: DmnTree, part: string, problems: Problem[]): Boxed {
  const found = partOf(tree, part)
  return found === undefined ? missing(tree, part, problems) : required(found, 'expression', problems)
}

function optional(tree: DmnTree, part: string, problems: Problem[]): Boxed | null {
  const found = partOf(tree, part)
  return found === undefined ? null : boxedOfTree(found, problems)
}

function expressions(tree: DmnTree, part: string, problems: Problem[]): Boxed[] {
  return partsOf(tree, part).map((item) => boxedOfTree(item, problems))
}

/** A name with its type, if it has one. */
export function typedName(tree: DmnTree): TypedName {
  const type = textOf(tree, 'typeRef')
  const name = textOf(tree, 'name') ?? ''
  return type === undefined ? { name } : { name, type }
}

const FEEL = /(^|[/.])feel\/?$/i

/** The source of a FEEL expression; one in another language is a problem. */
function sourceOf(tree: DmnTree, problems: Problem[]): string | undefined {
  const language = textOf(tree, 'expressionLanguage')
  if (language !== undefined && !FEEL.test(language)) {
    problems.push(problem('dmn-language', { language }, textOf(tree, 'id')))
    return undefined
  }
  const source = textOf(tree, 'text')
  return source === undefined || source.trim() === '' ? undefined : source
}

/** An expression without text is null (DMN 1.5 §10.4: a literal expression without text is an empty one). */
function literal(tree: DmnTree, problems: Problem[]): Boxed {
  return { kind: 'literal', source: sourceOf(tree, problems) ?? 'null' }
}

/** An entry without a variable is the result (§7.3.1). */
function context(tree: DmnTree, problems: Problem[]): Boxed {
  const all = partsOf(tree, 'contextEntry')
  const named = all.filter((entry) => partOf(entry, 'variable') !== undefined)
  const last = all.find((entry) => partOf(entry, 'variable') === undefined)
  return {
    kind: 'context',
    entries: named.map((entry) => {
      const variable = partOf(entry, 'variable')
      return {
        ...(variable === undefined ? { name: '' } : typedName(variable)),
        value: optional(entry, 'value', problems),
      }
    }),
    ...(last === undefined ? {} : { result: required(last, 'value', problems) }),
  }
}

function invocation(tree: DmnTree, problems: Problem[]): Boxed {
  return {
    kind: 'invocation',
    called: required(tree, 'calledFunction', problems),
    bindings: partsOf(tree, 'binding').map((binding) => {
      const parameter = partOf(binding, 'parameter')
      const name = parameter === undefined ? { name: '' } : typedName(parameter)
      return { ...name, value: optional(binding, 'bindingFormula', problems) }
    }),
  }
}

/** A function definition; also the encapsulated logic of a business knowledge model. */
export function functionOfTree(tree: DmnTree, problems: Problem[]): BoxedFunction {
  const kind = textOf(tree, 'kind')
  return {
    kind: 'function',
    language: kind === 'Java' || kind === 'PMML' ? kind : 'FEEL',
    parameters: partsOf(tree, 'formalParameter').map(typedName),
    body: kind === 'Java' || kind === 'PMML' ? null : optional(tree, 'body', problems),
  }
}

function relation(tree: DmnTree, problems: Problem[]): Boxed {
  return {
    kind: 'relation',
    columns: partsOf(tree, 'column').map(typedName),
    rows: partsOf(tree, 'row').map((row) => expressions(row, 'elements', problems)),
  }
}

function quantified(kind: 'some' | 'every', tree: DmnTree, problems: Problem[]): Boxed {
  const variable = textOf(tree, 'iteratorVariable') ?? ''
  return { kind, variable, over: inner(tree, 'in', problems), body: inner(tree, 'satisfies', problems) }
}

const COLLECT = { SUM: 'C+', MIN: 'C<', MAX: 'C>', COUNT: 'C#' } as const
const POLICIES = {
  UNIQUE: 'U',
  ANY: 'A',
  PRIORITY: 'P',
  FIRST: 'F',
  'RULE ORDER': 'R',
  'OUTPUT ORDER': 'O',
  COLLECT: 'C',
} as const

function hitPolicyOf(tree: DmnTree): BoxedTable['hitPolicy'] {
  const policy = POLICIES[(textOf(tree, 'hitPolicy') ?? 'UNIQUE') as keyof typeof POLICIES] ?? 'U'
  const aggregation = textOf(tree, 'aggregation')
  return policy === 'C' && aggregation !== undefined ? (COLLECT[aggregation as keyof typeof COLLECT] ?? 'C') : policy
}

function table(tree: DmnTree, problems: Problem[]): Boxed {
  const cells = (row: DmnTree, part: string, empty: string) =>
    partsOf(row, part).map((cell) => sourceOf(cell, problems) ?? empty)
  return {
    kind: 'table',
    hitPolicy: hitPolicyOf(tree),
    inputs: partsOf(tree, 'input').map((input, index) => inputOf(input, index, problems)),
    outputs: partsOf(tree, 'output').map((output, index) => outputOf(output, index, tree, problems)),
    rows: partsOf(tree, 'rule').map((row, index) => ({
      key: textOf(row, 'id') ?? String(index + 1),
      when: cells(row, 'inputEntry', '-'),
      // biome-ignore lint/suspicious/noThenProperty: the model's word; such an object is never awaited
      then: cells(row, 'outputEntry', 'null'),
      norms: [],
    })),
  }
}

function inputOf(tree: DmnTree, index: number, problems: Problem[]): TableInput {
  const expression = partOf(tree, 'inputExpression')
  const type = expression === undefined ? undefined : textOf(expression, 'typeRef')
  const values = valuesOf(tree, 'inputValues', problems)
  return {
    key: textOf(tree, 'id') ?? String(index + 1),
    expression: (expression === undefined ? undefined : sourceOf(expression, problems)) ?? 'null',
    ...(type === undefined ? {} : { type }),
    ...(values === undefined ? {} : { values }),
  }
}

/** A single output without a type has the table's (§8.3.3). */
function outputOf(tree: DmnTree, index: number, whole: DmnTree, problems: Problem[]): TableOutput {
  const single = partsOf(whole, 'output').length === 1
  const type = textOf(tree, 'typeRef')
  const values = valuesOf(tree, 'outputValues', problems)
  const otherwise = partOf(tree, 'defaultOutputEntry')
  const source = otherwise === undefined ? undefined : sourceOf(otherwise, problems)
  return {
    key: textOf(tree, 'id') ?? String(index + 1),
    name: textOf(tree, 'name') ?? (single ? (textOf(whole, 'outputLabel') ?? 'output') : `output ${index + 1}`),
    ...(type === undefined ? {} : { type }),
    ...(values === undefined ? {} : { values }),
    ...(source === undefined ? {} : { otherwise: source }),
  }
}

function valuesOf(tree: DmnTree, part: string, problems: Problem[]): string | undefined {
  const found = partOf(tree, part)
  return found === undefined ? undefined : sourceOf(found, problems)
}
