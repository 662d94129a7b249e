import type { BpmnModel } from './bpmn-model.ts'
import type { ModelElement } from './model-element.ts'

/** The link definitions of a model: those of throwing events lead away, those of waiting events are where they lead. */
export function linksOf(model: BpmnModel): {
  readonly sources: readonly ModelElement[]
  readonly targets: readonly ModelElement[]
} {
  const links = model.of('LinkEventDefinition')
  return {
    sources: links.filter(({ parent }) => parent?.is('IntermediateThrowEvent') === true),
    targets: links.filter(({ parent }) => parent?.is('IntermediateCatchEvent') === true),
  }
}

/**
 * The targets of the source of a link. The standard has both a reference in each direction and the name (BPMN 2.0.2
 * §10.5.5): where one of both refers, the references count and have to agree; otherwise the name counts, on one level.
 */
export function counterparts(
  model: BpmnModel,
  source: ModelElement,
  targets: readonly ModelElement[],
): readonly ModelElement[] {
  const forth = source.references('target')
  const back = (target: ModelElement) => target.references('source')
  const refers = (target: ModelElement) => back(target).some((reference) => model.find(reference) === source)
  if (forth.length > 0 || targets.some(refers)) {
    return targets.filter((target) => forth.some((reference) => model.find(reference) === target) && refers(target))
  }
  const same = targets.filter(
    (target) => back(target).length === 0 && target.attribute('name') === source.attribute('name'),
  )
  const here = same.filter((target) => target.parent?.parent === source.parent?.parent)
  return here.length > 0 ? here : same
}
