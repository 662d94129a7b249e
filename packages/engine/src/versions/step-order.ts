import type { ProcessDefinition } from '../definition/process-definition.ts'

/** Keys of the steps as people read the flow: from the beginning along each way, events after their step. */
export function stepOrder({ steps, flows }: ProcessDefinition): string[] {
  const entered = new Set(flows.map(({ to }) => to))
  const starts = steps.filter(({ key, attachedTo }) => !entered.has(key) && attachedTo === undefined)
  const order: string[] = []
  const seen = new Set<string>()
  const waiting = [...steps.map(({ key }) => key).reverse(), ...starts.map(({ key }) => key).reverse()]
  while (waiting.length > 0) {
    const key = waiting.pop()
    if (key === undefined || seen.has(key)) continue
    seen.add(key)
    order.push(key)
    const next = flows.filter(({ from }) => from === key).map(({ to }) => to)
    const attached = steps.filter(({ attachedTo }) => attachedTo === key).map((step) => step.key)
    waiting.push(...[...attached, ...next].reverse())
  }
  return order
}

/** The steps before or after one, looking through those in `through` to the next that are not. */
export function neighbours(
  { flows }: ProcessDefinition,
  key: string,
  side: 'before' | 'after',
  through: ReadonlySet<string> = new Set(),
): string[] {
  const next = (step: string) =>
    side === 'after'
      ? flows.filter(({ from }) => from === step).map(({ to }) => to)
      : flows.filter(({ to }) => to === step).map(({ from }) => from)
  const found = new Set<string>()
  const seen = new Set<string>()
  const waiting = [...next(key)]
  while (waiting.length > 0) {
    const step = waiting.pop()
    if (step === undefined || seen.has(step)) continue
    seen.add(step)
    if (through.has(step)) waiting.push(...next(step))
    else found.add(step)
  }
  return [...found].sort()
}
