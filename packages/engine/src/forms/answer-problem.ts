import type { Text } from '../definition/basics.ts'
import { type Problem, problem } from '../problems/problem.ts'

/**
 * A problem of one answer: `place` is the entry path, with the part where one part alone is wrong
 * (`dogs/i1/birthDate.year`); `label` is the question. `part` comes from the kind.
 */
export function answerProblem(found: Problem, path: string, label: Text): Problem {
  const place = found.place === undefined ? path : placeOf(path, found.place)
  return problem(found.name, { ...found.values, label }, place)
}

export function placeOf(path: string, part: string): string {
  return `${path}.${part}`
}

/** The path and the part of a place; the part is null when the whole field is meant. */
export function splitPlace(place: string): { path: string; part: string | null } {
  const at = place.lastIndexOf('.')
  return at < 0 ? { path: place, part: null } : { path: place.slice(0, at), part: place.slice(at + 1) }
}
