import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import {
  type DecisionEvaluation,
  type DmnModel,
  EUROPE_BERLIN,
  type FeelValue,
  type LinkedModel,
  evaluateDecision,
  isContext,
  linkModel,
  problemText,
  scopeOf,
  scalarText,
  toTagged,
} from '@laufzettel/engine'
import { type DmnDocument, readDmn } from '@laufzettel/engine/dmn-xml'
import { ALL_ZONES } from '@laufzettel/engine/zones'
import type { CaseResult, Suite } from './case-result.ts'
import { sameValue } from './same-value.ts'
import { valueOf } from './tck-value.ts'
import { type Element, childOf, childrenOf, parseXml } from './xml.ts'

/** The suite may ask for more work than a form's rule is given. */
const BUDGET = 1_000_000
const OPTIONS = { now: '2026-01-15T10:00:00Z', zone: EUROPE_BERLIN, zones: ALL_ZONES, budget: BUDGET }

/** Runs every `*-test-*.xml` below a folder in the form of the DMN Technology Compatibility Kit. */
export const dmn: Suite = async (folder) => {
  const results: CaseResult[] = []
  for (const file of globSync('**/*-test-*.xml', { cwd: folder }).sort()) {
    results.push(...(await runFile(folder, file)))
  }
  return results
}

async function runFile(folder: string, file: string): Promise<CaseResult[]> {
  const cases = parseXml(readFileSync(join(folder, file), 'utf8'))
  const name = childOf(cases, 'modelName')?.text.trim() ?? ''
  const group = file.split('/')[0] ?? ''
  const prefix = file.replace(/\.xml$/, '')
  const models = await modelsOf(join(folder, dirname(file)), name)
  return childrenOf(cases, 'testCase').map((test) => {
    const outcome = typeof models === 'string' ? models : runCase(test, models)
    return {
      name: `${prefix}#${test.attributes['id'] ?? ''}`,
      group,
      passed: outcome === null,
      onlyNull: childrenOf(test, 'resultNode').every((node) => expectedOf(node) === null),
      ...(outcome === null ? {} : { detail: outcome }),
    }
  })
}

interface Models {
  readonly main: DmnModel
  readonly all: readonly DmnModel[]
  readonly linked: LinkedModel
}

/** A test's model with the models it imports, from the same folder; a text says why there is none. */
async function modelsOf(folder: string, name: string): Promise<Models | string> {
  const read = new Map<string, DmnDocument>()
  for (const file of globSync('*.dmn', { cwd: folder }).sort()) {
    const document = await readDmn(readFileSync(join(folder, file)))
    if (document.ok) read.set(relative('.', file), document.value)
    else if (file === name) return document.problems.map((found) => problemText(found, 'en')).join(' ')
  }
  const main = read.get(name)?.model
  if (main === undefined) return `there is no ${name}`
  const others = [...read.values()].map(({ model }) => model).filter((model) => model !== main)
  const needed = importsOf(main, others)
  return { main, all: [main, ...needed], linked: linkModel(main, needed) }
}

function importsOf(model: DmnModel, others: readonly DmnModel[]): DmnModel[] {
  const found = new Set<DmnModel>()
  const visit = ({ imports }: DmnModel) => {
    for (const { namespace } of imports) {
      const other = others.find((candidate) => candidate.namespace === namespace)
      if (other === undefined || found.has(other)) continue
      found.add(other)
      visit(other)
    }
  }
  visit(model)
  return [...found]
}

function expectedOf(node: Element): FeelValue {
  const expected = childOf(node, 'expected')
  return expected === undefined ? null : valueOf(expected)
}

/** null when every result is as expected, otherwise what is not. */
function runCase(test: Element, models: Models): string | null {
  const failures = childrenOf(test, 'resultNode').flatMap((node) => {
    const expected = expectedOf(node)
    const evaluation = resultOf(test, node, models)
    if (evaluation === null) return [`there is no ${node.attributes['name']}`]
    if (sameValue(evaluation.value, expected)) return []
    const notes = [...(evaluation.failed === undefined ? [] : [evaluation.failed]), ...evaluation.warnings]
    const why = notes.slice(0, 3).map((note) => problemText(note, 'en'))
    const broken = models.linked.problems.slice(0, 2).map((found) => problemText(found, 'en'))
    return [
      `${node.attributes['name']}: ${show(evaluation.value)} instead of ${show(expected)}. ${[...why, ...broken].join(' ')}`,
    ]
  })
  return failures.length === 0 ? null : failures.join('; ')
}

function show(value: FeelValue): string {
  return JSON.stringify(toTagged(value))?.slice(0, 200) ?? scalarText(value) ?? ''
}

/** Finds a node by name, in the namespace that the test names or in the test's own model, then in imported ones. */
function find<T extends { readonly name: string; readonly key: string }>(
  models: Models,
  nodes: (model: DmnModel) => readonly T[],
  name: string | undefined,
  namespace: string | undefined,
): T | undefined {
  const named = models.all.filter((candidate) => candidate.namespace === namespace)
  const where = named.length > 0 ? named : models.all
  return where.flatMap((model) => nodes(model)).find((node) => node.name === name)
}

function resultOf(test: Element, node: Element, models: Models): DecisionEvaluation | null {
  const { library } = models.linked
  const inputs = inputsOf(test, models)
  const invocable = test.attributes['invocableName']
  if (invocable !== undefined) return invoked(test, node, invocable, models)
  const { name, namespace } = node.attributes
  const found =
    find(models, (model) => model.decisions, name, namespace) ??
    find(models, (model) => model.services, name, namespace)
  if (found === undefined) return null
  return evaluateDecision(library, found.key, undefined, scopeOf(inputs), OPTIONS)
}

/** Values by the keys of inputs, and of decisions that a test overrides. */
function inputsOf(test: Element, models: Models): Map<string, FeelValue> {
  const values = new Map<string, FeelValue>()
  for (const node of childrenOf(test, 'inputNode')) {
    const { name, namespace } = node.attributes
    const found = find(models, (model) => model.inputs, name, namespace)
    const value = valueOf(node)
    if (found !== undefined) values.set(found.key, value)
    else setImported(models.main, name ?? '', value, models, values)
  }
  return values
}

/** An input may be given as a context under the name of the import that brings it. */
function setImported(
  model: DmnModel,
  prefix: string,
  value: FeelValue,
  models: Models,
  values: Map<string, FeelValue>,
) {
  const imported = model.imports.find((candidate) => candidate.name === prefix)
  const other = models.all.find((candidate) => candidate.namespace === imported?.namespace)
  if (other === undefined || !isContext(value)) return
  for (const [name, part] of value) {
    const input = other.inputs.find((candidate) => candidate.name === name)
    if (input === undefined) setImported(other, name, part, models, values)
    else values.set(input.key, part)
  }
}

/** A decision service or a business knowledge model, called with the test's inputs by name. */
function invoked(test: Element, node: Element, name: string, models: Models): DecisionEvaluation | null {
  const { library } = models.linked
  const { namespace } = test.attributes
  const given = new Map(childrenOf(test, 'inputNode').map((input) => [input.attributes['name'] ?? '', valueOf(input)]))
  const service = find(models, (model) => model.services, name, namespace)
  const callable = service ?? find(models, (model) => model.knowledge, name, namespace)
  if (callable === undefined) return null
  const formal = (service === undefined ? library.decisions : library.services).get(callable.key)?.formal ?? []
  const args = formal.map((parameter) => given.get(parameter.name) ?? null)
  const evaluation = evaluateDecision(library, callable.key, args, scopeOf({}), OPTIONS)
  const output = node.attributes['name'] ?? ''
  if (service === undefined || service.outputs.length <= 1 || !isContext(evaluation.value)) return evaluation
  const value = evaluation.value.get(output)
  return value === undefined ? evaluation : { ...evaluation, value }
}
