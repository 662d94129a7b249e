import { fine, problem, refuse, type Result } from '../problems/problem.ts'
import type { Draft } from './draft.ts'
import { type RawBody, readBody } from './submitted-body.ts'

/** Name and id of the check box below the answers. */
export const DECLARATION = 'declaration'

/**
 * Takes the check box into the draft; an unticked box is no mistake yet (see `checkAll`).
 * Problems: those of `readBody`.
 */
export function submitDeclaration(draft: Draft, body: RawBody): Result<Draft> {
  const values = readBody(body, new Set([DECLARATION]))
  if (!values.ok) return values
  const ticked = values.value.get(DECLARATION)
  if (ticked !== undefined && ticked !== 'yes' && ticked !== '') {
    return refuse(problem('answer-not-text', { field: DECLARATION }))
  }
  return fine({ ...draft, declaration: ticked === 'yes' })
}
