import type { Scenario, ScenarioEvent, World } from '@laufzettel/engine'
import { withParameters } from '@laufzettel/engine/testing'
import { useMemo, useState } from 'react'
import { recorded, replay, type Run } from './replay.ts'

/** An event as the screen gives it; the run's clock says when. */
export type EventNow = ScenarioEvent extends infer E ? (E extends ScenarioEvent ? Omit<E, 'at'> : never) : never

export interface DryRunState {
  readonly run: Run
  readonly events: readonly ScenarioEvent[]
  /** The test case whose answers are offered on the way. */
  readonly example: Scenario | null
  /** Offers the answers of a test case from here on; null for no one's. */
  follow(example: Scenario | null): void
  /** Plays a test case from its beginning to its end, at its own times. */
  playAll(example: Scenario): void
  /** Why the last thing asked for was refused, or the run no longer fits the model; empty when all is well. */
  readonly refused: Run['problems']
  give(event: EventNow): boolean
  waitUntil(instant: string): void
  back(): void
  restart(): void
}

/** A run on a world; the same events play again whenever the model changes. `now` is when a new run begins. */
export function useDryRun(model: World, now: string): DryRunState {
  const [example, setExample] = useState<Scenario | null>(null)
  // A test case may assume values that are not published yet.
  const world = useMemo(() => (example === null ? model : withParameters(model, example)), [model, example])
  const [{ start, events }, setPlayed] = useState<{ start: string; events: readonly ScenarioEvent[] }>({
    start: now,
    events: [],
  })
  const [refused, setRefused] = useState<Run['problems']>([])
  const run = useMemo(() => replay(world, start, events), [world, start, events])
  const add = (event: ScenarioEvent): boolean => {
    const next = recorded({ start, events: events.slice(0, run.played) }, event)
    const played = replay(world, next.start, next.events)
    setRefused(played.problems)
    if (played.problems.length > 0) return false
    setPlayed(next)
    return true
  }
  const show = (next: { start: string; events: readonly ScenarioEvent[] }) => {
    setRefused([])
    setPlayed(next)
  }
  return {
    run,
    events,
    example,
    follow: setExample,
    playAll(chosen) {
      setExample(chosen)
      show({ start: chosen.events[0]?.at ?? now, events: chosen.events })
    },
    refused: run.problems.length > 0 ? run.problems : refused,
    give: (event) => add({ ...event, at: run.simulation.now } as ScenarioEvent),
    waitUntil: (instant) => void add({ kind: 'wait', at: instant }),
    back: () => show({ start, events: events.slice(0, -1) }),
    restart() {
      setExample(null)
      show({ start: now, events: [] })
    },
  }
}
