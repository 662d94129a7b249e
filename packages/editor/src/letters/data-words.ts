import { compileExpression, type Decision, type Expression, type Language, type ProcessDefinition } from '@laufzettel/engine'
import { KNOWN_DATA } from './known-data.ts'
import { OPERATORS, operatorWords } from './operator-words.ts'

type Node = Expression['root']

interface Reading {
  readonly definition: ProcessDefinition
  readonly language: Language
  /** The rule whose own names count, where an expression of it is read. */
  readonly rule?: Decision
  /** How many names were followed to get here: a rule may name itself. */
  readonly depth: number
}

/** Further is nobody helped, and a circle ends. */
const DEEPEST = 4

/**
 * An expression in the words of the model: labels of questions and rules instead of keys. `null` where it says more
 * than a short phrase can, or cannot be read. A label alone stands as it is, in a sentence it has quotes.
 */
export function dataWords(source: string, definition: ProcessDefinition, language: Language): string | null {
  const compiled = compileExpression(source)
  return compiled.ok ? nodeWords(compiled.value.root, definition, language) : null
}

/** The same for a part of an expression that is read already. */
export function nodeWords(node: Node, definition: ProcessDefinition, language: Language): string | null {
  return phrase(node, { definition, language, depth: 0 }, false)
}

function phrase(node: Node, reading: Reading, quotes: boolean): string | null {
  const { language } = reading
  switch (node.node) {
    case 'literal':
      if (typeof node.value === 'string') return optionOr(node.value, reading)
      return operatorWords(language, node.value === null ? 'empty' : node.value ? 'yes' : 'no')
    case 'number':
      return language === 'de' ? node.text.replace('.', ',') : node.text
    case 'name':
    case 'path': {
      const label = labelOf(pathOf(node) ?? [], reading)
      return label === null || !quotes ? label : language === 'de' ? `„${label}“` : `“${label}”`
    }
    case 'call':
      return callPhrase(node, reading, quotes)
    case 'filter': {
      const of = phrase(node.of, reading, true)
      const by = phrase(node.by, reading, true)
      return of && by && `${of} ${operatorWords(language, 'with')} ${by}`
    }
    case 'for':
      return phrase(node.body, reading, quotes) ?? phrase(node.iterators.at(-1)?.source ?? node.body, reading, quotes)
    case 'negation': {
      const of = phrase(node.of, reading, true)
      return of && `− ${of}`
    }
    case 'arithmetic': {
      const parts = [phrase(node.first, reading, true), ...node.rest.map(({ right }) => phrase(right, reading, true))]
      if (parts.includes(null)) return null
      return parts.map((part, at) => (at === 0 ? part : `${OPERATORS[node.rest[at - 1]?.operator ?? '+']} ${part}`)).join(' ')
    }
    case 'comparison':
      return comparisonPhrase(node, reading)
    case 'and':
    case 'or': {
      const parts = node.operands.map((operand) => phrase(operand, reading, true))
      return parts.includes(null) ? null : parts.join(` ${operatorWords(language, node.node)} `)
    }
    default:
      return null
  }
}

function comparisonPhrase(node: Extract<Node, { node: 'comparison' }>, reading: Reading): string | null {
  const { language } = reading
  const { left, operator, right } = node
  const counted = left.node === 'call' && callee(left) === 'count' ? left.args[0] : undefined
  if (counted && right.node === 'number' && right.text === '0' && (operator === '=' || operator === '>')) {
    const of = phrase(counted, reading, true)
    return of && `${operatorWords(language, operator === '=' ? 'none' : 'some')} ${of}`
  }
  const what = phrase(left, reading, true)
  if (what === null) return null
  if (right.node === 'literal' && right.value === null) {
    return `${what} ${operatorWords(language, operator === '=' ? 'missing' : 'given')}`
  }
  const to = phrase(right, reading, true)
  return to && `${what} ${operatorWords(language, operator)} ${to}`
}

/** Functions that only change how a value is written, not what it says. */
const WRITING = new Set(['string', 'date', 'number', 'flatten', 'round half up', 'decimal'])
const COUNTING = new Set(['count', 'sum', 'min', 'max'] as const)

function callPhrase(node: Extract<Node, { node: 'call' }>, reading: Reading, quotes: boolean): string | null {
  const name = callee(node)
  const [first] = node.args
  if (name === null) return null
  if (name === 'today') return operatorWords(reading.language, 'today')
  if (first && WRITING.has(name)) return phrase(first, reading, quotes)
  if (first && name === 'not') {
    const of = phrase(first, reading, true)
    return of && `${operatorWords(reading.language, 'not')}: ${of}`
  }
  for (const known of COUNTING) {
    if (known !== name || !first) continue
    const of = phrase(first, reading, quotes)
    return of && `${operatorWords(reading.language, known)} ${of}`
  }
  return reading.definition.decisions.find(({ key }) => key === name)?.names[reading.language] ?? null
}

const callee = (node: Extract<Node, { node: 'call' }>) => (node.of.node === 'name' ? node.of.name : null)

function pathOf(node: Node): readonly string[] | null {
  if (node.node === 'name') return [node.name]
  if (node.node === 'filter') return pathOf(node.of)
  if (node.node !== 'path') return null
  const before = pathOf(node.of)
  return before && [...before, node.name]
}

function labelOf(path: readonly string[], reading: Reading): string | null {
  const { definition, language, rule } = reading
  const [root = '', member, ...rest] = path
  const last = path.at(-1) ?? ''
  const known = KNOWN_DATA[path.join('.')]
  if (known) return known[language]
  if (member === undefined && rule?.logic.kind === 'calculation') {
    const entry = rule.logic.entries.find(({ name }) => name === root)
    if (entry) return entry.label[language]
  }
  const party = definition.parties.find(({ key }) => key === root)
  if (party && member === undefined) return party.label[language]
  if (root === 'parameter') return definition.parameters.find(({ key }) => key === member)?.label[language] ?? null
  const field = definition.fields.find((each) =>
    party ? each.party === root && each.key === member : each.party === undefined && each.key === root,
  )
  if (party) return field?.label[language] ?? null
  if (field && member === undefined) return field.label[language]
  const item = field?.items?.find(({ key }) => key === member)
  if (item) return item.label[language]
  if (root !== 'result' || member === undefined) return memberLabel(last, reading)
  const step = definition.steps.find(({ config }) => config.result === member && typeof config.decision === 'string')
  const whole = definition.decisions.find(({ key }) => key === step?.config.decision)?.names[language] ?? null
  if (rest.length === 0) return whole
  // A part without a label has at least its name.
  return memberLabel(last, reading) ?? (whole && `${whole}: ${last}`)
}

/** How the model calls a part of a result or of an entry of a list, wherever it says so first. */
function memberLabel(name: string, reading: Reading): string | null {
  const { definition, language, depth } = reading
  for (const { logic } of definition.decisions) {
    const own = logic.kind === 'calculation' ? logic.entries : logic.kind === 'table' ? logic.outputs : []
    const found = own.find((each) => each.name === name)
    if (found) return found.label[language]
  }
  if (depth < DEEPEST) {
    for (const rule of definition.decisions) {
      const entry = resultEntries(rule).find((each) => each.name === name)
      const said = entry && phrase(entry.value, { ...reading, rule, depth: depth + 1 }, false)
      if (said) return said
    }
  }
  const item = definition.fields.flatMap(({ items }) => items ?? []).find(({ key }) => key === name)
  return item?.label[language] ?? KNOWN_DATA[name]?.[language] ?? null
}

type Entries = readonly { readonly name: string; readonly value: Node }[]
const read = new WeakMap<Decision, Entries>()

/** The parts of a rule's result. Read once: the rules stay the same while a letter is written. */
function resultEntries(rule: Decision): Entries {
  const before = read.get(rule)
  if (before) return before
  const compiled = rule.logic.kind === 'calculation' ? compileExpression(rule.logic.result) : null
  const entries = compiled?.ok && compiled.value.root.node === 'context' ? compiled.value.root.entries : []
  if (Object.isFrozen(rule)) read.set(rule, entries)
  return entries
}

/** A key of an answer by its label; any other text in quotes. */
function optionOr(text: string, { definition, language }: Reading): string {
  const all = definition.fields.flatMap((field) => [field, ...(field.items ?? [])])
  for (const { config } of all) {
    const options = Array.isArray(config?.options) ? (config.options as { key?: unknown; label?: unknown }[]) : []
    const label = options.find(({ key }) => key === text)?.label as Record<Language, string> | undefined
    if (label) return language === 'de' ? `„${label.de}“` : `“${label.en}”`
  }
  return language === 'de' ? `„${text}“` : `“${text}”`
}
