import type { StepRun } from '../kernel/step-run.ts'

/** The first waiting token of each way in by which one has come; the token at work goes first for its own way. */
export function onePerWay(run: StepRun<unknown>): ReadonlyMap<string, string> {
  const waiting = run.waiting()
  const own = waiting.find(({ token }) => token === run.token)
  const found = new Map<string, string>()
  if (own?.flow) found.set(own.flow, own.token)
  for (const { token, flow } of waiting) if (flow !== null && !found.has(flow)) found.set(flow, token)
  return found
}
