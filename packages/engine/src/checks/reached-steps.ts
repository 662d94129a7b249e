import { blockOf } from '../blocks/index.ts'
import type { Step } from '../definition/graph.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { linkOf, placeNameOf } from './links-paired.ts'
import { finishedBlock, type Nesting, nestingOf } from './nesting.ts'
import { handlerOf } from './undoing-handled.ts'

/**
 * Keys of what these steps lead to, these steps among them: by flows, jumps and events at their border, into
 * subprocesses, and to what undoes a step.
 */
export function stepsFrom(definition: ProcessDefinition, keys: readonly string[]): ReadonlySet<string> {
  const nesting = nestingOf(definition)
  const ways = Map.groupBy(definition.flows, (flow) => flow.from)
  const entered = new Set(definition.flows.map(({ to }) => to))
  const attached = Map.groupBy(definition.steps, (step) => step.attachedTo)
  const reached = new Set<string>()
  const open = [...keys]
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (reached.has(key)) continue
    reached.add(key)
    for (const flow of ways.get(key) ?? []) open.push(flow.to)
    for (const step of attached.get(key) ?? []) open.push(step.key)
    const step = nesting.steps.get(key)
    if (step) open.push(...withoutFlow(step, nesting, entered))
  }
  return reached
}

function withoutFlow(step: Step, { inside, steps }: Nesting, entered: ReadonlySet<string>): string[] {
  const link = linkOf(step)
  const jumps = link === undefined ? [] : (inside.get(step.parent) ?? []).filter((other) => placeNameOf(other) === link)
  const handler = steps.get(handlerOf(step) ?? '')
  const within = blockOf(step.block)?.contains === true ? begins(inside.get(step.key) ?? [], entered) : []
  return [...jumps, ...(handler ? [handler] : []), ...within].map(({ key }) => key)
}

/** Where a scope begins: at its starts; without any, at each step that nothing leads to. Events begin what is for them. */
function begins(steps: readonly Step[], entered: ReadonlySet<string>): Step[] {
  const starts = steps.filter(({ block }) => blockOf(block)?.starts)
  const first = starts.length > 0 ? starts : steps.filter((step) => !entered.has(step.key) && beginsUnasked(step))
  return [...first, ...steps.filter(({ block }) => blockOf(block)?.startedByEvent)]
}

function beginsUnasked(step: Step): boolean {
  return step.attachedTo === undefined && step.compensates !== true && placeNameOf(step) === undefined
}

/** Keys of the steps that a case can come to from where it begins. */
export function reachedSteps(definition: ProcessDefinition): ReadonlySet<string> {
  const top = nestingOf(definition).inside.get(undefined) ?? []
  const first = top.filter((step) => {
    const block = blockOf(step.block)
    if (block?.starts || block?.startedByEvent) return true
    const used = finishedBlock(step)
    return (used?.block.triggers?.(used.config).length ?? 0) > 0
  })
  return stepsFrom(
    definition,
    first.map(({ key }) => key),
  )
}
