import type { DmnModel, ItemDefinition } from '../dmn/dmn-model.ts'
import { type Problem, problem } from '../problems/problem.ts'
import { boxedOfTree, functionOfTree, nameOf, typedName } from './boxed-of-tree.ts'
import { type DmnTree, partOf, partsOf, textOf } from './dmn-tree.ts'

/**
 * The model that a file's tree of `definitions` holds. Problems: `dmn-language`, `dmn-element-missing`, and
 * `dmn-reference` for one to an element of this file that is not there.
 */
export function modelOfTree(tree: DmnTree): { readonly model: DmnModel; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const namespace = textOf(tree, 'namespace') ?? ''
  const nodes = partsOf(tree, 'drgElement')
  const known = new Set(nodes.map((node) => keyOf(namespace, node)))
  const resolve = (reference: DmnTree, from: DmnTree): string => {
    const href = textOf(reference, 'href') ?? ''
    const hash = href.indexOf('#')
    const key = hash > 0 ? `${href.slice(0, hash)}#${href.slice(hash + 1)}` : `${namespace}#${href.slice(hash + 1)}`
    const own = key.startsWith(`${namespace}#`)
    if (own && !known.has(key))
      problems.push(problem('dmn-reference', { element: nameOf(from), reference: href }, textOf(from, 'id')))
    return key
  }
  const references = (node: DmnTree, part: string) => partsOf(node, part).map((reference) => resolve(reference, node))
  const requirements = (node: DmnTree) => [
    ...partsOf(node, 'informationRequirement').flatMap((requirement) => [
      ...partsOf(requirement, 'requiredDecision').map((reference) => resolve(reference, node)),
      ...partsOf(requirement, 'requiredInput').map((reference) => resolve(reference, node)),
    ]),
    ...partsOf(node, 'knowledgeRequirement').flatMap((requirement) =>
      partsOf(requirement, 'requiredKnowledge').map((reference) => resolve(reference, node)),
    ),
  ]
  const node = (element: DmnTree) => {
    const variable = partOf(element, 'variable')
    const type = variable === undefined ? undefined : textOf(variable, 'typeRef')
    const name = nameOf(element)
    return { key: keyOf(namespace, element), name, ...(type === undefined ? {} : { type }) }
  }
  const ofType = (type: string) => nodes.filter((element) => element.type === type)
  const model: DmnModel = {
    name: textOf(tree, 'name') ?? '',
    namespace,
    imports: partsOf(tree, 'import').flatMap((element) => {
      const importType = textOf(element, 'importType') ?? ''
      const other = textOf(element, 'namespace')
      return /\/DMN\//.test(importType) && other !== undefined
        ? [{ name: textOf(element, 'name') ?? '', namespace: other }]
        : []
    }),
    types: partsOf(tree, 'itemDefinition').map(itemOf),
    inputs: ofType('dmn:InputData').map(node),
    decisions: ofType('dmn:Decision').map((element) => {
      const logic = partOf(element, 'decisionLogic')
      return {
        ...node(element),
        requires: requirements(element),
        logic: logic === undefined ? null : boxedOfTree(logic, problems),
      }
    }),
    knowledge: ofType('dmn:BusinessKnowledgeModel').map((element) => {
      const logic = partOf(element, 'encapsulatedLogic')
      return {
        ...node(element),
        requires: requirements(element),
        logic: logic === undefined ? null : functionOfTree(logic, problems),
      }
    }),
    services: ofType('dmn:DecisionService').map((element) => ({
      ...node(element),
      outputs: references(element, 'outputDecision'),
      inputDecisions: references(element, 'inputDecision'),
      inputData: references(element, 'inputData'),
    })),
  }
  return { model, problems }
}

function keyOf(namespace: string, element: DmnTree): string {
  return `${namespace}#${textOf(element, 'id') ?? nameOf(element)}`
}

function itemOf(tree: DmnTree): ItemDefinition {
  const text = (part: string) => {
    const found = partOf(tree, part)
    return found === undefined ? undefined : textOf(found, 'text')
  }
  const base = textOf(tree, 'typeRef')
  const values = text('allowedValues')
  const constraint = text('typeConstraint')
  const item = partOf(tree, 'functionItem')
  const result = item === undefined ? undefined : textOf(item, 'outputTypeRef')
  return {
    name: textOf(tree, 'name') ?? '',
    collection: /^(true|1)$/.test(textOf(tree, 'isCollection') ?? ''),
    components: partsOf(tree, 'itemComponent').map(itemOf),
    ...(base === undefined ? {} : { base }),
    ...(values === undefined ? {} : { values }),
    ...(constraint === undefined ? {} : { constraint }),
    ...(item === undefined
      ? {}
      : {
          function: {
            parameters: partsOf(item, 'parameters').map(typedName),
            ...(result === undefined ? {} : { result }),
          },
        }),
  }
}
