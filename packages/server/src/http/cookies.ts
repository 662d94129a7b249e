import type {} from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** `visit`: what the token of forms belongs to. */
export type OwnCookie = 'session' | 'visit' | 'draft' | 'letter-keys' | 'language'

const BASE = 'laufzettel'

/**
 * Name of a cookie. `__Host-` binds it to this host and to TLS; plain http (demo and test on this machine)
 * cannot use it.
 */
export function cookieName(cookie: OwnCookie, secure: boolean): string {
  const name = cookie === 'session' ? BASE : `${BASE}-${cookie}`
  return secure ? `__Host-${name}` : name
}

export function readCookie(request: FastifyRequest, cookie: OwnCookie, secure: boolean): string | undefined {
  // An address that cannot be read is refused before cookies are.
  return (request.cookies as typeof request.cookies | undefined)?.[cookieName(cookie, secure)]
}

/** Sets a cookie, or takes it away with `null`. Without `days` it ends with the browser. */
export function setCookie(reply: FastifyReply, cookie: OwnCookie, value: string | null, secure: boolean, days?: number): void {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
  const name = cookieName(cookie, secure)
  if (value === null) reply.clearCookie(name, options)
  else reply.setCookie(name, value, days === undefined ? options : { ...options, maxAge: days * 86_400 })
}
