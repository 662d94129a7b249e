import type { FastifyInstance, FastifyReply } from 'fastify'

/** Everything comes from us, nothing is inline; `data:` is for the drawings inside KERN's style sheet. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * `same-origin` and not `no-referrer`: with the latter, browsers send `Origin: null` with our own forms, and
 * the origin check could not tell them from foreign ones.
 */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
}

/** Sets the headers that every answer has. Answers that nobody marked otherwise are not kept by anybody. */
export function addSecurityHeaders(app: FastifyInstance, secure: boolean): void {
  app.addHook('onRequest', async (_, reply) => setSecurityHeaders(reply, secure))
}

/** For answers that no hook sees, too. */
export function setSecurityHeaders(reply: FastifyReply, secure: boolean): void {
  reply.headers(securityHeaders(secure))
}

export function securityHeaders(secure: boolean): Readonly<Record<string, string>> {
  return secure ? SECURE : OPEN
}

const OPEN = { ...HEADERS, 'cache-control': 'no-store' }
const SECURE = { ...OPEN, 'strict-transport-security': 'max-age=31536000' }
