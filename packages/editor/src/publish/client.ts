import type { Answer, Client, RouteNamed } from '@laufzettel/api'

/** The part of the contract that publishing uses. */
export type PublishClient = Pick<
  Client,
  'definitionVersion' | 'definitionComparison' | 'definitionScenarios' | 'publishDefinition' | 'cancelDefinition' | 'returnDefinition'
>

type ValueOf<N extends keyof PublishClient> = Extract<Answer<RouteNamed<N>>, { ok: true }>['value']
export type StoredVersion = ValueOf<'definitionVersion'>
export type StoredComparison = ValueOf<'definitionComparison'>

/** What the server refuses, in its sentence. */
export interface Refused {
  readonly detail: string
  readonly code: string
}

/** The sentence of a refusal, or an empty one where the server was not reached. */
export function refusedBy(
  answer: { ok: true } | { ok: false; problem: { detail?: string; title: string; code?: string } } | null,
): Refused {
  if (answer === null || answer.ok) return { detail: '', code: '' }
  return { detail: answer.problem.detail ?? answer.problem.title, code: answer.problem.code ?? '' }
}
