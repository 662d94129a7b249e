import { type Problem, problem } from '../problems/problem.ts'
import type { Boxed } from './boxed.ts'
import type { DecisionLibrary, LinkedDecision, LinkedInputData, LinkedService, Sight } from './decision-library.ts'
import type { DmnDecision, DmnModel, KnowledgeModel } from './dmn-model.ts'
import { ItemTypes } from './item-types.ts'
import { Linker } from './linker.ts'
import { namesOfBoxed, namesOfTypes } from './model-names.ts'
import { parameterTable } from './parameter-table.ts'
import type { Site } from './site.ts'
import { ANY_FITS } from './type-fit.ts'

/** A model that can be evaluated, and what is wrong with it. What is broken gives null when it is evaluated. */
export interface LinkedModel {
  readonly library: DecisionLibrary
  readonly problems: readonly Problem[]
}

/**
 * Links a DMN model with the models it imports, which must be among `others` with their imports. Reports
 * `feel-syntax`, `table-shape`, `table-aggregation`, `dmn-type-unknown`, `dmn-type-cycle`, `dmn-type-depth`, `dmn-function-kind`,
 * `dmn-reference`, `dmn-duplicate-name`, each with its place. Whoever publishes refuses a model with problems.
 */
export function linkModel(model: DmnModel, others: readonly DmnModel[] = []): LinkedModel {
  return new ModelLinker([model, ...others]).link()
}

/** What can be referred to by key. */
interface Target {
  readonly name: string
  readonly namespace: string
}

class ModelLinker {
  private readonly problems: Problem[] = []
  private readonly models: ReadonlyMap<string, DmnModel>
  private readonly types = new Map<string, ItemTypes>()
  private readonly targets = new Map<string, Target>()
  private readonly decisions = new Map<string, LinkedDecision>()
  private readonly inputs = new Map<string, LinkedInputData>()
  private readonly services = new Map<string, LinkedService>()
  /** Names of members that paths may name anywhere. */
  private readonly members: ReadonlySet<string>

  constructor(models: readonly DmnModel[]) {
    this.models = new Map(models.map((model) => [model.namespace, model]))
    this.members = new Set(models.flatMap((model) => [...namesOfTypes(model.types), ...logicNames(model)]))
    for (const model of models) {
      for (const node of nodesOf(model)) this.targets.set(node.key, { name: node.name, namespace: model.namespace })
    }
  }

  link(): LinkedModel {
    for (const model of this.models.values()) this.typesOf(model).check()
    for (const { problems } of this.types.values()) this.problems.push(...problems)
    for (const model of this.models.values()) this.model(model)
    const { decisions, inputs, services } = this
    const library = { decisions, inputs, services, parameters: parameterTable([], [], []), strict: false }
    return { library, problems: this.problems }
  }

  private model(model: DmnModel): void {
    this.checkNames(model)
    const types = this.typesOf(model)
    const linker = new Linker(types)
    for (const { key, name, type } of model.inputs) {
      this.inputs.set(key, { key, name, fit: linker.fit(type, siteOf(key)) })
    }
    for (const decision of model.decisions) this.decisions.set(decision.key, this.decision(decision, model, linker))
    for (const known of model.knowledge) this.decisions.set(known.key, this.knowledge(known, model, linker))
    for (const service of model.services) {
      const site = siteOf(service.key)
      const given = [...service.inputData, ...service.inputDecisions].flatMap((node) => {
        const target = this.target(node, service.key)
        return target === null ? [] : [{ name: this.nameIn(model, target), node, fit: this.fitOfNode(node) }]
      })
      const outputs = service.outputs.flatMap((node) => {
        const target = this.target(node, service.key)
        return target === null ? [] : [{ name: target.name, node }]
      })
      const fit = linker.resultFit(service.type, site)
      this.services.set(service.key, { key: service.key, formal: given, outputs, fit })
    }
    this.problems.push(...linker.problems)
  }

  private decision(decision: DmnDecision, model: DmnModel, linker: Linker): LinkedDecision {
    const { key, type, logic, requires } = decision
    const sees = this.sightOf(requires, model, key)
    const site = siteOf(key, this.namesIn(sees))
    return { ...PLAIN, key, formal: null, sees, logic: linker.boxed(logic, site), fit: linker.fit(type, site) }
  }

  /** Its name stands for itself, too: a business knowledge model may call itself. */
  private knowledge(
    { key, logic, requires, name, type }: KnowledgeModel,
    model: DmnModel,
    linker: Linker,
  ): LinkedDecision {
    const sees = this.sightOf([...requires, ...(this.targets.has(key) ? [key] : [])], model, key)
    const parameters = logic?.parameters ?? []
    const formal = parameters.map((parameter) => ({
      name: parameter.name,
      fit: linker.fit(parameter.type, siteOf(key)),
    }))
    const site = siteOf(key, this.namesIn(sees, [name, ...parameters.map((parameter) => parameter.name)]))
    return {
      ...PLAIN,
      key,
      formal,
      sees,
      logic: linker.boxed(bodyOf(logic, key, linker), site),
      fit: linker.resultFit(type, site),
    }
  }

  private fitOfNode(key: string) {
    const target = this.targets.get(key)
    const model = target === undefined ? undefined : this.models.get(target.namespace)
    const node = model === undefined ? undefined : nodesOf(model).find((candidate) => candidate.key === key)
    const fit = model === undefined || node?.type === undefined ? null : this.typesOf(model).fit(node.type)
    return fit ?? ANY_FITS
  }

  private typesOf(model: DmnModel): ItemTypes {
    const known = this.types.get(model.namespace)
    if (known !== undefined) return known
    const imported = (name: string) => {
      const found = model.imports.find((candidate) => candidate.name === name)
      const other = found === undefined ? undefined : this.models.get(found.namespace)
      return other === undefined || other === model ? null : this.typesOf(other)
    }
    const types = new ItemTypes(model.types, imported)
    this.types.set(model.namespace, types)
    return types
  }

  private target(key: string, from: string): Target | null {
    const target = this.targets.get(key)
    if (target !== undefined) return target
    this.problems.push(problem('dmn-reference', { element: from, reference: key }, siteOf(from).place))
    return null
  }

  /** The name under which a model sees an element: `import.name` for one of an imported model. */
  private nameIn(model: DmnModel, { name, namespace }: Target): string {
    const prefix = prefixOf(model, namespace)
    return prefix === '' ? name : `${prefix}.${name}`
  }

  private sightOf(requires: readonly string[], model: DmnModel, from: string): ReadonlyMap<string, Sight> {
    const sees = new Map<string, Sight>()
    const prefixes = new Map<string, Map<string, Sight>>()
    for (const key of requires) {
      const target = this.target(key, from)
      if (target === null) continue
      const prefix = prefixOf(model, target.namespace)
      if (prefix === '') {
        sees.set(target.name, { node: key })
        continue
      }
      const members = prefixes.get(prefix) ?? new Map<string, Sight>()
      members.set(target.name, { node: key })
      prefixes.set(prefix, members)
      sees.set(prefix, { members })
    }
    return sees
  }

  private namesIn(sees: ReadonlyMap<string, Sight>, more: readonly string[] = []): ReadonlySet<string> {
    const names = new Set([...this.members, ...more])
    for (const [name, sight] of sees) {
      names.add(name)
      if ('members' in sight) for (const member of sight.members.keys()) names.add(member)
    }
    return names
  }

  /** Names are unique in a model (§6.3.2, §7.3.3), or nobody knows what an expression means. */
  private checkNames(model: DmnModel): void {
    const seen = new Set<string>()
    for (const { name, key } of nodesOf(model)) {
      if (seen.has(name)) this.problems.push(problem('dmn-duplicate-name', { name }, siteOf(key).place))
      seen.add(name)
    }
    const types = new Set<string>()
    for (const { name } of model.types) {
      if (types.has(name)) this.problems.push(problem('dmn-duplicate-name', { name }, `types/${name}`))
      types.add(name)
    }
  }
}

const PLAIN = { norms: [], on: null, validity: undefined } as const

function siteOf(key: string, names: Site['names'] = null): Site {
  return { decision: key, place: key, names }
}

function prefixOf(model: DmnModel, namespace: string): string {
  return model.namespace === namespace ? '' : (model.imports.find((other) => other.namespace === namespace)?.name ?? '')
}

function nodesOf(model: DmnModel) {
  return [...model.inputs, ...model.decisions, ...model.knowledge, ...model.services]
}

function logicNames(model: DmnModel): Iterable<string> {
  return [...model.decisions, ...model.knowledge].flatMap(({ logic }) => (logic === null ? [] : namesOfBoxed(logic)))
}

/** A function in another language is handed on whole, so that its kind is reported. */
function bodyOf(logic: KnowledgeModel['logic'], key: string, linker: Linker): Boxed | null {
  if (logic === null || logic.language === 'FEEL') return logic?.body ?? null
  linker.problems.push(problem('dmn-function-kind', { kind: logic.language }, key))
  return null
}
