import type { Flow, Step } from '../definition/graph.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'

/**
 * What publishing makes of the composite blocks of a definition, frozen beside their source: only this runs. Keys of
 * inner steps and flows are `step/part`; no key of a source has a slash.
 */
export interface Expansion {
  /** Composite block → the version of its expansion. */
  readonly composites: Readonly<Record<string, number>>
  /** The composite steps as subprocesses, under their own keys, and the steps inside of them. */
  readonly steps: readonly Step[]
  readonly flows: readonly Flow[]
}

interface Expanded {
  readonly definition: ProcessDefinition
  readonly expansion?: Expansion
}

/** The key of a step inside of a composite step. */
export function partKey(step: string, part: string): string {
  return `${step}/${part}`
}

/** The step that its author sees: of an inner step the composite around it, of any other the step itself. */
export function sourceKey(step: string): string {
  const end = step.indexOf('/')
  return end < 0 ? step : step.slice(0, end)
}

/** Whether a step came from the expansion of a composite block. */
export function isPart(step: string): boolean {
  return step.includes('/')
}

/** Every step that runs: the source's, composites as subprocesses, then what is inside of them. */
export function runningSteps({ definition, expansion }: Expanded): readonly Step[] {
  if (expansion === undefined) return definition.steps
  const outer = new Map(expansion.steps.filter(({ key }) => !isPart(key)).map((step) => [step.key, step]))
  return [...definition.steps.map((step) => outer.get(step.key) ?? step), ...expansion.steps.filter(({ key }) => isPart(key))]
}

/** Every flow that runs. */
export function runningFlows({ definition, expansion }: Expanded): readonly Flow[] {
  return expansion === undefined ? definition.flows : [...definition.flows, ...expansion.flows]
}

/** A step that a case can be at: of an expansion, or as its author left it. */
export function runningStep({ definition, expansion }: Expanded, key: string | null | undefined): Step | undefined {
  return expansion?.steps.find((step) => step.key === key) ?? definition.steps.find((step) => step.key === key)
}
