import type { Step } from '../../definition/graph.ts'
import { partKey } from '../../kernel/expansion.ts'
import { type Block, type Composite, defineBlock } from '../../kernel/block.ts'
import { problem } from '../../problems/problem.ts'

/**
 * A block of the office that publishing expands to an embedded subprocess of primitive blocks (design §3). It never
 * runs itself.
 */
export function defineComposite<C>(block: Omit<Block<C>, 'enter' | 'bpmn' | 'composite'> & { readonly composite: Composite<C> }): Block<never> {
  return defineBlock<C>({
    ...block,
    enter: (run) => run.fail(problem('composite-not-expanded', { step: run.step.name })),
    bpmn: 'bpmn:subProcess',
  })
}

/** A step inside of a composite. */
export function inside(around: Step, part: string, rest: Pick<Step, 'block' | 'name' | 'config'> & Partial<Step>): Step {
  return { norms: around.norms, ...rest, key: partKey(around.key, part), parent: around.key }
}

/** A flow between two parts. */
export function between(around: Step, from: string, to: string) {
  return { key: partKey(around.key, `${from}-${to}`), from: partKey(around.key, from), to: partKey(around.key, to) }
}
