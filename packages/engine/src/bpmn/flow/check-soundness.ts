import type { ProblemName } from '../../problems/list.ts'
import { type Problem, problem } from '../../problems/problem.ts'
import { SOUNDNESS_BUDGET, type Unsound, type UnsoundKind, findUnsound } from '../../soundness/find-unsound.ts'
import type { BpmnFile } from '../read-bpmn.ts'
import { short } from '../reading.ts'
import { BpmnModel } from '../rules/bpmn-model.ts'
import type { ModelElement } from '../rules/model-element.ts'
import { flowGraphOf, nodeId } from './flow-graph-of.ts'

/** What can go wrong in the flow of a process or subprocess. */
export interface FlowSoundness {
  /** The id of the process or subprocess. */
  readonly container: string
  /** Steps and flows by id. */
  readonly findings: readonly Unsound[]
  /** Whether every state was looked at; see `findUnsound`. */
  readonly complete: boolean
}

/** Looks at the flow of each process and subprocess of a file; ad-hoc subprocesses have none (BPMN 2.0.2 §10.3.5). */
export function soundnessOf(file: BpmnFile, budget = SOUNDNESS_BUDGET): readonly FlowSoundness[] {
  const model = new BpmnModel(file)
  return containersOf(model).map((container) => ({
    container: nodeId(container),
    ...findUnsound(flowGraphOf(model, container), budget),
  }))
}

const SENTENCES: Readonly<Record<UnsoundKind, ProblemName>> = {
  deadlock: 'bpmn-flow-deadlock',
  unsynchronised: 'bpmn-flow-unsynchronised',
  endless: 'bpmn-flow-endless',
  dead: 'bpmn-step-dead',
}

/** The same as problems, each with the step, its line and the way to it in words. */
export function checkSoundness(file: BpmnFile, budget = SOUNDNESS_BUDGET): readonly Problem[] {
  const model = new BpmnModel(file)
  const byNode = new Map(model.all.map((element) => [nodeId(element), element]))
  return containersOf(model).flatMap((container) =>
    findUnsound(flowGraphOf(model, container), budget).findings.map(({ kind, node, path }) => {
      const element = byNode.get(node) ?? container
      const steps = path.flatMap((id) => byNode.get(id) ?? []).filter((each) => each.is('FlowNode'))
      const values = { element: short(element.label), line: String(element.line), path: wayOf(steps) }
      return problem(SENTENCES[kind], values, element.id ?? container.id)
    }),
  )
}

function containersOf(model: BpmnModel): readonly ModelElement[] {
  const all = [...model.of('Process'), ...model.of('SubProcess')]
  return all.filter((container) => !container.is('AdHocSubProcess') && container.within('FlowNode').length > 0)
}

/** The last steps of a way are those that matter. */
const SHOWN = 12

function wayOf(steps: readonly ModelElement[]): string {
  const labels = steps.slice(-SHOWN).map((step) => short(step.label))
  return [...(steps.length > SHOWN ? ['…'] : []), ...labels].join(' → ')
}
