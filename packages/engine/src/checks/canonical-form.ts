import { type Problem, problem } from '../problems/problem.ts'

/**
 * Places of a JSON value that have no canonical form: numbers that are no safe integers. Decimals travel as
 * tagged texts (canonical/tagged-value.ts). Problem: `definition-shape`.
 */
export function withoutCanonicalForm(value: unknown, place = ''): Problem[] {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    return [problem('definition-shape', { place, detail: `${value} → {"$number":"…"}` }, place)]
  }
  if (value === null || typeof value !== 'object') return []
  const within = place === '' ? '' : `${place}/`
  return Object.entries(value).flatMap(([key, member]) => withoutCanonicalForm(member, `${within}${key}`))
}
