import type { Clock } from '@laufzettel/engine'

export const SYSTEM_CLOCK: Clock = { now: () => new Date().toISOString() }

/** The clock of test mode: it stands where it was put, or runs on with the system until somebody moves it. */
export class MovableClock implements Clock {
  #now: string | null = null

  constructor(instant?: string) {
    if (instant !== undefined) this.moveTo(instant)
  }

  now(): string {
    return this.#now ?? SYSTEM_CLOCK.now()
  }

  /** Puts the clock to an instant in UTC, `2026-03-15T09:00:00.000Z`. */
  moveTo(instant: string): void {
    this.#now = new Date(instant).toISOString()
  }
}
