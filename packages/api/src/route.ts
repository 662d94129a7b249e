import type { TObject, TSchema } from 'typebox'
import type { ProblemName } from '@laufzettel/engine'
import type { Action } from './action.ts'
import type { Role } from './role.ts'

/** How a caller shows who it is: nobody asks, a staff session, or the reference that a case was given. */
export type Auth = 'none' | 'staff' | 'citizen'

/** One entry of the contract. Paths hold their parameters in braces, as in OpenAPI. */
export interface Route {
  /** Name of the client's method. */
  readonly name: string
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly path: string
  readonly tag: string
  readonly auth: Auth
  /** Any one of these is enough; absent where every signed-in person may. */
  readonly roles?: readonly Role[]
  readonly action: Action
  readonly params?: TObject
  /** All members are strings; the server never coerces. */
  readonly query?: TObject
  readonly body?: TSchema
  /** Takes an `Idempotency-Key`: a repeat with the same body gets the stored answer. */
  readonly idempotent?: true
  readonly status: 200 | 201 | 204
  /** Absent for 204 and for files. */
  readonly answer?: TSchema
  /** Media type of a file answer. */
  readonly file?: string
  /** What the route itself can report, beside the problems that every route has. */
  readonly problems: readonly ProblemName[]
  readonly summary: { readonly de: string; readonly en: string }
}

/** Keeps the literal types of an entry, which the client's methods are made of. */
export function route<const R extends Route>(entry: R): R {
  return entry
}
