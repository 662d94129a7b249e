import { type Interrupt, watchdog } from '@laufzettel/engine'

/** Begins the watchdog of one piece of work: 45 ms, so that the page stays at hand (docs/limits.md). */
export function watch(): Interrupt {
  return watchdog(() => performance.now())
}
