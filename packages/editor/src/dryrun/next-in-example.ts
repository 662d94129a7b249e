import type { Scenario, ScenarioEvent } from '@laufzettel/engine'

type Kind = ScenarioEvent['kind']

/**
 * What a test case does next of this kind after what has been played: as many events of the kind as the run has had
 * are behind it. Undefined where it has no more, or there is no test case.
 */
export function nextInExample<K extends Kind>(
  example: Scenario | null,
  played: readonly ScenarioEvent[],
  kind: K,
): Extract<ScenarioEvent, { kind: K }> | undefined {
  const of = (events: readonly ScenarioEvent[]) =>
    events.filter((event): event is Extract<ScenarioEvent, { kind: K }> => event.kind === kind)
  return example === null ? undefined : of(example.events)[of(played).length]
}
