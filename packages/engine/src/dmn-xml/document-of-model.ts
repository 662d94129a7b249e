import type { DmnModel, ItemDefinition } from '../dmn/dmn-model.ts'
import type { DmnTree } from './dmn-tree.ts'
import { type DmnVersion, VERSIONS } from './metamodel.ts'
import { branch, informationItem, treeOfBoxed } from './tree-of-boxed.ts'

/**
 * A document for a model that comes from no file, ready for `writeDmn`. `modelOfTree` reads its tree as the same
 * model again.
 */
export function documentOfModel(model: DmnModel, version: DmnVersion = '1.5'): { version: DmnVersion; tree: DmnTree } {
  const { model: uri } = VERSIONS[version]
  const kinds = kindsOf(model)
  const reference = (key: string) => branch('DMNElementReference', { href: hrefOf(key, model.namespace) })
  const definitions = branch(
    'Definitions',
    { id: '_definitions', name: model.name, namespace: model.namespace },
    {
      import: model.imports.map(({ name, namespace }) => branch('Import', { name, namespace, importType: uri })),
      itemDefinition: model.types.map(itemDefinition),
      drgElement: [
        ...model.inputs.map((input) => branch('InputData', named(input), { variable: [informationItem(input)] })),
        ...model.decisions.map((decision) =>
          branch('Decision', named(decision), {
            variable: [informationItem(decision)],
            ...requirements(decision.requires, kinds, reference),
            decisionLogic: decision.logic === null ? [] : [treeOfBoxed(decision.logic)],
          }),
        ),
        ...model.knowledge.map((known) =>
          branch('BusinessKnowledgeModel', named(known), {
            variable: [informationItem(known)],
            encapsulatedLogic: known.logic === null ? [] : [treeOfBoxed(known.logic)],
            knowledgeRequirement: known.requires.map((key) =>
              requirement('KnowledgeRequirement', { requiredKnowledge: [reference(key)] }),
            ),
          }),
        ),
        ...model.services.map((service) =>
          branch('DecisionService', named(service), {
            variable: [informationItem(service)],
            outputDecision: service.outputs.map(reference),
            inputDecision: service.inputDecisions.map(reference),
            inputData: service.inputData.map(reference),
          }),
        ),
      ],
    },
  )
  return { version, tree: { ...definitions, others: { xmlns: uri } } }
}

function named({ key, name }: { readonly key: string; readonly name: string }) {
  return { id: idOf(key), name }
}

function idOf(key: string): string {
  return key.slice(key.indexOf('#') + 1)
}

/** References inside of the file have no namespace before the id. */
function hrefOf(key: string, namespace: string): string {
  return key.startsWith(`${namespace}#`) ? `#${idOf(key)}` : key
}

type Requires = 'requiredDecision' | 'requiredInput' | 'requiredKnowledge'

/** What each element is to one that requires it; an element of an imported model counts as a decision. */
function kindsOf({ inputs, knowledge, services }: DmnModel): ReadonlyMap<string, Requires> {
  return new Map([
    ...inputs.map(({ key }) => [key, 'requiredInput'] as const),
    ...[...knowledge, ...services].map(({ key }) => [key, 'requiredKnowledge'] as const),
  ])
}

function requirement(type: string, parts: Readonly<Record<string, readonly DmnTree[]>>): DmnTree {
  return branch(type, {}, parts)
}

/** Information first, then knowledge, as the schema of DMN has it. */
function requirements(
  keys: readonly string[],
  kinds: ReadonlyMap<string, Requires>,
  reference: (key: string) => DmnTree,
): Readonly<Record<string, readonly DmnTree[]>> {
  const all = keys.map((key) => ({ kind: kinds.get(key) ?? 'requiredDecision', tree: reference(key) }))
  const of = (type: string, wanted: (kind: Requires) => boolean) =>
    all.filter(({ kind }) => wanted(kind)).map(({ kind, tree }) => requirement(type, { [kind]: [tree] }))
  return {
    informationRequirement: of('InformationRequirement', (kind) => kind !== 'requiredKnowledge'),
    knowledgeRequirement: of('KnowledgeRequirement', (kind) => kind === 'requiredKnowledge'),
  }
}

function itemDefinition(item: ItemDefinition): DmnTree {
  const constraint = (text: string | undefined) => (text === undefined ? [] : [branch('UnaryTests', { text })])
  return branch(
    'ItemDefinition',
    { name: item.name, typeRef: item.base, isCollection: item.collection ? 'true' : undefined },
    {
      allowedValues: constraint(item.values),
      typeConstraint: constraint(item.constraint),
      itemComponent: item.components.map(itemDefinition),
      functionItem:
        item.function === undefined
          ? []
          : [
              branch(
                'FunctionItem',
                { outputTypeRef: item.function.result },
                { parameters: item.function.parameters.map(informationItem) },
              ),
            ],
    },
  )
}
