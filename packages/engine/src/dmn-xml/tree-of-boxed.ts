import type { Boxed, BoxedTable, TypedName } from '../dmn/boxed.ts'
import type { DmnTree } from './dmn-tree.ts'

type Texts = Readonly<Record<string, string | undefined>>
type Parts = Readonly<Record<string, readonly DmnTree[]>>

/** A tree of one of DMN's types; texts that are undefined and properties without elements are left out. */
export function branch(type: string, texts: Texts = {}, parts: Parts = {}): DmnTree {
  const given = Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const filled = Object.entries(parts).filter(([, trees]) => trees.length > 0)
  return { type: `dmn:${type}`, texts: Object.fromEntries(given), parts: Object.fromEntries(filled), others: {} }
}

/** A named and typed thing: a variable, a parameter, a column. */
export function informationItem({ name, type }: TypedName): DmnTree {
  return branch('InformationItem', { name, typeRef: type })
}

/** What `boxedOfTree` reads as the boxed expression again. */
export function treeOfBoxed(boxed: Boxed): DmnTree {
  switch (boxed.kind) {
    case 'literal':
      return literal(boxed.source)
    case 'context':
      return branch('Context', {}, { contextEntry: [...boxed.entries.map(entry), ...one(boxed.result).map(result)] })
    case 'invocation':
      return branch(
        'Invocation',
        {},
        {
          calledFunction: [treeOfBoxed(boxed.called)],
          binding: boxed.bindings.map((binding) =>
            branch(
              'Binding',
              {},
              { parameter: [informationItem(binding)], bindingFormula: one(binding.value).map(treeOfBoxed) },
            ),
          ),
        },
      )
    case 'function': {
      const parts = { formalParameter: boxed.parameters.map(informationItem), body: one(boxed.body).map(treeOfBoxed) }
      return branch('FunctionDefinition', { kind: boxed.language === 'FEEL' ? undefined : boxed.language }, parts)
    }
    case 'list':
      return list(boxed.items)
    case 'relation':
      return branch('Relation', {}, { column: boxed.columns.map(informationItem), row: boxed.rows.map(list) })
    case 'conditional':
      // biome-ignore lint/suspicious/noThenProperty: the standard's word; such an object is never awaited
      return branch('Conditional', {}, { if: child(boxed.condition), then: child(boxed.yes), else: child(boxed.no) })
    case 'for':
      return branch(
        'For',
        { iteratorVariable: boxed.variable },
        { in: child(boxed.over, 'TypedChildExpression'), return: child(boxed.body) },
      )
    case 'some':
    case 'every':
      return branch(
        boxed.kind === 'some' ? 'Some' : 'Every',
        { iteratorVariable: boxed.variable },
        { in: child(boxed.over, 'TypedChildExpression'), satisfies: child(boxed.body) },
      )
    case 'filter':
      return branch('Filter', {}, { in: child(boxed.over), match: child(boxed.match) })
    case 'table':
      return table(boxed)
  }
}

function one<T>(value: T | null | undefined): readonly T[] {
  return value === null || value === undefined ? [] : [value]
}

function literal(source: string): DmnTree {
  return branch('LiteralExpression', { text: source })
}

function entry({ value, ...name }: TypedName & { readonly value: Boxed | null }): DmnTree {
  return branch('ContextEntry', {}, { variable: [informationItem(name)], value: one(value).map(treeOfBoxed) })
}

function result(boxed: Boxed): DmnTree {
  return branch('ContextEntry', {}, { value: [treeOfBoxed(boxed)] })
}

function list(items: readonly Boxed[]): DmnTree {
  return branch('List', {}, { elements: items.map(treeOfBoxed) })
}

function child(boxed: Boxed, type = 'ChildExpression'): readonly DmnTree[] {
  return [branch(type, {}, { expression: [treeOfBoxed(boxed)] })]
}

const POLICIES: Readonly<Record<BoxedTable['hitPolicy'], readonly [string, string?]>> = {
  U: ['UNIQUE'],
  A: ['ANY'],
  P: ['PRIORITY'],
  F: ['FIRST'],
  R: ['RULE ORDER'],
  O: ['OUTPUT ORDER'],
  C: ['COLLECT'],
  'C+': ['COLLECT', 'SUM'],
  'C<': ['COLLECT', 'MIN'],
  'C>': ['COLLECT', 'MAX'],
  'C#': ['COLLECT', 'COUNT'],
}

function tests(source: string): DmnTree {
  return branch('UnaryTests', { text: source })
}

/** Norms and validity of rows have no place in DMN 1.5; whoever exports a definition says so. */
function table({ hitPolicy, inputs, outputs, rows }: BoxedTable): DmnTree {
  const [policy, aggregation] = POLICIES[hitPolicy]
  return branch(
    'DecisionTable',
    { hitPolicy: policy, aggregation },
    {
      input: inputs.map(({ key, expression, type, values }) =>
        branch(
          'InputClause',
          { id: key },
          {
            inputExpression: [branch('LiteralExpression', { text: expression, typeRef: type })],
            inputValues: one(values).map(tests),
          },
        ),
      ),
      output: outputs.map(({ key, name, type, values, otherwise }) =>
        branch(
          'OutputClause',
          { id: key, name, typeRef: type },
          { outputValues: one(values).map(tests), defaultOutputEntry: one(otherwise).map(literal) },
        ),
      ),
      rule: rows.map((row) =>
        branch(
          'DecisionRule',
          { id: row.key },
          { inputEntry: row.when.map(tests), outputEntry: row.then.map(literal) },
        ),
      ),
    },
  )
}
