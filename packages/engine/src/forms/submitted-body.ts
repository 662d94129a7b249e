import { type Problem, problem, refuse, type Result, fine } from '../problems/problem.ts'

/** Names and values as a browser sends them; a name that came twice has an array. */
export type RawBody = Readonly<Record<string, string | readonly string[]>>

/** Fields of one form (limits of the product). */
export const MOST_FIELDS = 2000
/** Characters of one value, far above every field's own limit: such input is not kept. */
export const MOST_CHARACTERS = 20_000
const MOST_REPORTED = 10

/**
 * The values of a request, after a look at what no page of ours sends: names that are not on the page,
 * names that came twice, values that are no text (NUL, unpaired surrogates) or too large. `allowed` are
 * the names of the page's inputs. Problems: answers-too-many, answer-unknown-field, answer-not-text,
 * answer-too-large.
 */
export function readBody(body: RawBody, allowed: ReadonlySet<string>): Result<ReadonlyMap<string, string>> {
  const names = Object.keys(body)
  if (names.length > MOST_FIELDS) return refuse(problem('answers-too-many', { limit: String(MOST_FIELDS) }))
  const problems: Problem[] = []
  const values = new Map<string, string>()
  for (const name of names) {
    const found = problemOf(name, body[name], allowed)
    if (found !== null) problems.push(found)
    else values.set(name, String(body[name]))
  }
  return problems.length > 0 ? refuse(...problems.slice(0, MOST_REPORTED)) : fine(values)
}

function problemOf(name: string, value: unknown, allowed: ReadonlySet<string>): Problem | null {
  const field = shown(name)
  if (!allowed.has(name)) return problem('answer-unknown-field', { field })
  if (typeof value !== 'string' || !value.isWellFormed() || value.includes('\0'))
    return problem('answer-not-text', { field })
  if (value.length > MOST_CHARACTERS) return problem('answer-too-large', { field, limit: String(MOST_CHARACTERS) })
  return null
}

/** A name fit for a message. */
function shown(name: string): string {
  return name.slice(0, 60).toWellFormed().replace(/\p{C}/gu, '\uFFFD')
}
