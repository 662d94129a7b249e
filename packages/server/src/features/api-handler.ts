import type { AnswerOf, BodyOf, ContractRoute, ParamsOf, QueryOf, RouteName } from '@laufzettel/api'
import type { Language, Result } from '@laufzettel/engine'
import type { FileContent } from './file-content.ts'
import type { Services } from './services.ts'
import type { Visitor } from './visitor.ts'

/** A request that fits its route: shapes are checked, the visitor is known and `can` agreed to the action. */
export interface ApiRequest<R> {
  readonly params: ParamsOf<R>
  readonly query: QueryOf<R>
  readonly body: BodyOf<R>
  /** Empty for routes that take none. */
  readonly idempotencyKey: string
  readonly visitor: Visitor
  /** Reference of the session cookie, if one came along. */
  readonly session: string | undefined
  readonly language: Language
  readonly now: string
  csrf(session: string | undefined): string
}

/** What a handler answers: of a file its content, which the client gets as bytes. */
type GivenOf<R> = R extends { file: string } ? FileContent : AnswerOf<R>

/** The answer, or every problem found. `session` sets the session cookie, `null` takes it away. */
export type ApiReply<R> = Result<GivenOf<R>> & { readonly session?: string | null }

/** What answers a route of the contract. It knows nothing of HTTP. */
export type ApiHandler<R> = (request: ApiRequest<R>, services: Services) => Promise<ApiReply<R>>

/** A handler for each of some routes; the compiler names the one that is missing. */
export type ApiHandlers<N extends RouteName = RouteName> = {
  readonly [R in ContractRoute as R['name'] extends N ? R['name'] : never]: ApiHandler<R>
}
