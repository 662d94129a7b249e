import type { Interrupt } from './run.ts'

/**
 * Milliseconds that a host grants what it evaluates without a pause. Nobody else may wait for 50: the rest is for the
 * units until the watchdog is asked, and for what comes after the evaluation.
 */
export const WATCHDOG = 45

/**
 * A watchdog that begins now: true once `limit` milliseconds have passed on the host's `clock`, which only ever
 * goes forward (`performance.now`).
 */
export function watchdog(clock: () => number, limit: number = WATCHDOG): Interrupt {
  const end = clock() + limit
  return () => clock() > end
}
