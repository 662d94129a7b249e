import { copyState, type Place, placeOf, type State } from './state.ts'

/** One step that may be taken: what it does to a copy of the state, at the same place there. */
export type Step = (copy: State, at: Place) => void

/** The state after a step that was found at a place. */
export function take(state: State, place: Place, step: Step): State {
  const copy = copyState(state)
  step(copy, placeOf(copy, place.scope.id))
  return copy
}
