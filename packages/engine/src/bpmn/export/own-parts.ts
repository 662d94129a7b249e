import type { Flow, Step } from '../../definition/graph.ts'
import type { ProcessDefinition } from '../../definition/process-definition.ts'

/** The namespace of what BPMN has no words for: forms, fields, rules, letters, and the settings of each step. */
export const OWN_NAMESPACE = 'https://laufzettel.dev/schemas/bpmn/1'

/** The language of every expression (DMN 1.5 §10). */
export const FEEL_LANGUAGE = 'https://www.omg.org/spec/DMN/20230324/FEEL/'

/** In the extension elements of a process: all but steps and flows, of which it keeps the order. */
export interface OwnProcedure extends Omit<ProcessDefinition, 'steps' | 'flows'> {
  readonly steps: readonly string[]
  readonly flows: readonly string[]
}

/** In those of a node, and of a sequence flow. */
export type OwnStep = Step
export type OwnFlow = Flow

/** Elements whose outgoing flows have conditions in BPMN (§8.4.13, §10.6): gateways that choose, and activities. */
export function takesConditions(tag: string): boolean {
  return /^(exclusive|inclusive|complex)Gateway$/.test(tag) || /(T|^t)ask$|^(subProcess|transaction|adHocSubProcess|callActivity)$/.test(tag)
}
