import type { Text } from '../../definition/basics.ts'
import type { ProblemName } from '../../problems/list.ts'
import type { BpmnModel } from './bpmn-model.ts'
import type { ModelElement } from './model-element.ts'

/** An element that breaks a rule; the values complete the sentence of the rule's problem. */
export interface Finding {
  readonly element: ModelElement
  readonly values?: Readonly<Record<string, string | Text>>
}

/** A rule of the BPMN standard that a file can break: one per file, which is named after it. */
export interface BpmnRule {
  /** The name of its problem: `bpmn-` and the name of the file. */
  readonly name: ProblemName
  /** Where BPMN 2.0.2 (formal/2013-12-09) states it. */
  readonly section: string
  /** The rule in a sentence. */
  readonly meaning: string
  /** Numbers of the constraint in the catalogue of BPMNspector, where it has one. */
  readonly extended?: readonly string[]
  run(model: BpmnModel): readonly Finding[]
}

/** The elements of a list that break a rule, for rules whose sentence needs nothing but the element. */
export function breaking(
  elements: readonly ModelElement[],
  breaks: (element: ModelElement) => boolean,
): readonly Finding[] {
  return elements.filter(breaks).map((element) => ({ element }))
}
