import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { findVisitor } from '../features/session/find-visitor.ts'
import type { Visitor } from '../features/visitor.ts'
import type { HttpContext } from './context.ts'
import { readCookie, setCookie } from './cookies.ts'
import { csrfToken, sameToken } from './csrf.ts'

/** Who sent a request, and the token that belongs to its cookies. */
export interface Caller {
  readonly visitor: Visitor
  readonly session: string | undefined
  /** The token for `session`, by default the caller's own. Sets the cookie it belongs to where there is none. */
  csrf(session?: string): string
  /** Was this token made for this caller? */
  holds(token: string | undefined): boolean
}

/** Reads session and token cookies. A session that has ended counts as none. */
export async function callerOf(request: FastifyRequest, reply: FastifyReply, context: HttpContext): Promise<Caller> {
  const { services, secure, secret } = context
  const reference = readCookie(request, 'session', secure)
  const staff = reference === undefined ? null : await findVisitor(services, reference)
  const session = staff === null ? undefined : reference
  let visit = readCookie(request, 'visit', secure)
  return {
    visitor: staff ?? { kind: 'nobody', tenant: services.tenant },
    session,
    csrf: (own = session) => {
      if (visit === undefined || visit === '') {
        visit = randomBytes(18).toString('base64url')
        setCookie(reply, 'visit', visit, secure)
      }
      return csrfToken(secret, visit, own)
    },
    holds: (token) => visit !== undefined && visit !== '' && sameToken(csrfToken(secret, visit, session), token),
  }
}
