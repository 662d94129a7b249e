import { setImmediate } from 'node:timers/promises'

/** Milliseconds of work before other requests go on. */
const SLICE = 5

/** Does work that pauses, and lets other requests go on when some of it is done. `now` counts milliseconds. */
export async function withPauses<T>(work: Generator<undefined, T>, now = () => performance.now()): Promise<T> {
  let end = now() + SLICE
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
    if (now() < end) continue
    await setImmediate()
    end = now() + SLICE
  }
}
