import {
  allExpressions,
  compileExpression,
  compileUnaryTests,
  type Decision,
  logicParts,
  type Norm,
  type ProcessDefinition,
  referencedNames,
  type Step,
} from '@laufzettel/engine'
import type { Words } from '../document/edit.ts'

/** A place that reads a parameter: a rule and which part of it, or another part of the model. */
export interface ParameterUse {
  readonly place: string
  readonly title: Words
  readonly detail: Words | null
  readonly norms: readonly Norm[]
  readonly decision: Decision | null
}

/** What reads a parameter, what depends on that, and the date by which its value is chosen. */
export interface ParameterUses {
  readonly direct: readonly ParameterUse[]
  /** Rules that call a rule that reads it, nearest first. */
  readonly dependent: readonly Decision[]
  /** Steps that apply one of these rules. */
  readonly steps: readonly Step[]
}

/** Finds by the engine's own reading of each expression; expressions that cannot be read are passed over. */
export function usesOf(definition: ProcessDefinition, parameter: string): ParameterUses {
  const wanted = `parameter.${parameter}`
  const direct: ParameterUse[] = []
  const reading = new Set<string>()
  for (const { source, place, kind } of allExpressions(definition)) {
    const names = namesIn(source, kind)
    if (!names.some((name) => name === wanted || name.startsWith(`${wanted}.`))) continue
    if (direct.some((use) => use.place === place)) continue
    const use = describeUse(definition, place)
    direct.push(use)
    if (use.decision !== null) reading.add(use.decision.key)
  }
  const dependent = callersOf(definition, reading)
  const involved = new Set([...reading, ...dependent.map((decision) => decision.key)])
  const steps = definition.steps.filter(
    ({ config }) => typeof config.decision === 'string' && involved.has(config.decision),
  )
  return { direct, dependent, steps }
}

function namesIn(source: string, kind: 'expression' | 'unary-tests'): readonly string[] {
  const compiled = kind === 'expression' ? compileExpression(source) : compileUnaryTests(source)
  return compiled.ok ? referencedNames(compiled.value) : []
}

function callersOf(definition: ProcessDefinition, called: ReadonlySet<string>): Decision[] {
  const readers = new Map<string, Set<string>>()
  for (const { source, place, kind } of allExpressions(definition)) {
    const [part, key = ''] = place.split('/')
    if (part !== 'decisions') continue
    const names = readers.get(key) ?? new Set()
    for (const name of namesIn(source, kind)) names.add(name.split('.')[0] ?? name)
    readers.set(key, names)
  }
  const found: Decision[] = []
  const met = new Set(called)
  for (let added = true; added; ) {
    added = false
    for (const decision of definition.decisions) {
      const reads = readers.get(decision.key)
      if (met.has(decision.key) || reads === undefined || ![...met].some((key) => reads.has(key))) continue
      met.add(decision.key)
      found.push(decision)
      added = true
    }
  }
  return found
}

/** The place of an expression in words: rule and row, or what else holds it. */
function describeUse(definition: ProcessDefinition, place: string): ParameterUse {
  const [part = '', key = ''] = place.split('/')
  const decision = part === 'decisions' ? definition.decisions.find((each) => each.key === key) : undefined
  if (decision !== undefined) {
    const { title, norms } = partOf(decision, place)
    return {
      place,
      title: decision.names,
      detail: title,
      norms: definition.norms.filter((norm) => norms.includes(norm.key)),
      decision,
    }
  }
  const found =
    definition.forms.find((form) => part === 'forms' && form.key === key)?.names ??
    definition.steps.find((step) => part === 'steps' && step.key === key)?.name ??
    definition.letters.find((letter) => part === 'letters' && letter.key === key)?.names ??
    definition.flows.find((flow) => part === 'flows' && flow.key === key)?.label
  return { place, title: found ?? { de: place, en: place }, detail: null, norms: [], decision: null }
}

function partOf(decision: Decision, place: string): { title: Words; norms: readonly string[] } {
  if (place.endsWith('/on')) return { title: { de: 'Tag, der zählt', en: 'Day that counts' }, norms: decision.norms }
  const part = logicParts(decision).find((each) => place.startsWith(`${each.place}/`))
  if (part === undefined) return { title: { de: 'Regel', en: 'Rule' }, norms: decision.norms }
  const { logic } = part
  const [, inner = ''] = place.slice(part.place.length + 1).split('/')
  if (logic.kind === 'calculation') {
    const entry = logic.entries.find((each) => each.key === inner)
    return entry === undefined
      ? { title: { de: 'Ergebnis', en: 'Result' }, norms: decision.norms }
      : { title: entry.label, norms: entry.norms }
  }
  const index = logic.rows.findIndex((row) => row.key === inner)
  const row = logic.rows[index]
  if (row !== undefined) return { title: { de: `Zeile ${index + 1}`, en: `Row ${index + 1}` }, norms: row.norms }
  const input = logic.inputs.find((each) => each.key === inner)
  return { title: input?.label ?? { de: 'Tabelle', en: 'Table' }, norms: decision.norms }
}
