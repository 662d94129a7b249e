import { setImmediate } from 'node:timers/promises'

/** Does work that pauses, and lets other requests go on in each pause. */
export async function withPauses<T>(work: Generator<undefined, T>): Promise<T> {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
    await setImmediate()
  }
}
