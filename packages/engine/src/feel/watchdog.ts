import type { Interrupt } from './run.ts'

/** Milliseconds that a host grants what it evaluates without a pause, so that nobody else waits longer. */
export const WATCHDOG = 50

/**
 * A watchdog that begins now: true once `limit` milliseconds have passed on the host's `clock`, which only ever
 * goes forward (`performance.now`).
 */
export function watchdog(clock: () => number, limit: number = WATCHDOG): Interrupt {
  const end = clock() + limit
  return () => clock() > end
}
