import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Language, problem } from '@laufzettel/engine'
import { can } from '../features/can.ts'
import { type FormBody, TOKEN_INPUT } from '../features/form-body.ts'
import type { CookieName, PageReply, PageRequest, PageRoute } from '../features/page.ts'
import { type Caller, callerOf } from './caller.ts'
import type { HttpContext } from './context.ts'
import { readCookie, setCookie } from './cookies.ts'
import { chosenLanguage, languageOf } from './language.ts'
import { limitOf, networkOf } from './limits.ts'
import { foreignOrigin } from './origin.ts'
import { ownAddress } from './own-address.ts'
import { documentHtml } from './document-html.ts'
import { pageHtml } from './page-html.ts'
import { sendFile } from './send-file.ts'
import { workshopHtml } from './workshop-html.ts'
import { ProblemError } from './problem-error.ts'

/** Binds pages for people. Every POST shows the token of its form; who is not signed in is led to the sign-in. */
export function bindPages(app: FastifyInstance, context: HttpContext, routes: readonly PageRoute[]): void {
  for (const route of routes) {
    app.route({
      method: route.method,
      url: route.path,
      config: { body: 'form', ...(route.limit === undefined ? {} : { rateLimit: limitOf(route.limit, context.limits) }) },
      handler: async (request, reply) => {
        const caller = await callerOf(request, reply, context)
        const { form, own } = split(route.method === 'POST' ? (request.body as FormBody | null) : null)
        if (route.method === 'POST') {
          const foreign = foreignOrigin(request)
          if (foreign !== null) throw new ProblemError(foreign)
          // The token ends with the session; why, the person should know.
          if (route.auth === 'staff' && caller.visitor.kind !== 'staff') throw new ProblemError(problem('session-ended'))
          if (!caller.holds(own[TOKEN_INPUT])) throw new ProblemError(problem('form-expired'))
        }
        if (route.auth === 'staff' && caller.visitor.kind !== 'staff') return reply.redirect(signInAddress(request), 303)
        if (!isCitizens(route) && !can(caller.visitor, route.action, { tenant: context.services.tenant })) {
          throw new ProblemError(problem('not-allowed'))
        }
        const language = languageOf(request, context.secure)
        const chosen = chosenLanguage(request)
        if (chosen !== undefined) setCookie(reply, 'language', chosen, context.secure, 365)
        const page = pageRequest(request, caller, form, own, language, context)
        return send(await route.handle(page, context.services), request, reply, route, language, context)
      },
    })
  }
}

/** Who holds the reference of a case is found out by the handler, which reads it from the address. */
function isCitizens(route: PageRoute): boolean {
  return route.action === 'track-case' || route.action === 'answer-question' || route.action === 'withdraw-application'
}

/** After signing in the way leads back to the page that was asked for. */
function signInAddress(request: FastifyRequest): string {
  return `/anmelden?weiter=${encodeURIComponent(request.url)}`
}

/** Takes the form's own inputs (they begin with an underscore) out of the answers. */
function split(body: FormBody | null): { form: FormBody; own: Record<string, string> } {
  const form: Record<string, string | readonly string[]> = Object.create(null)
  const own: Record<string, string> = Object.create(null)
  for (const [name, value] of Object.entries(body ?? {})) {
    if (!name.startsWith('_')) form[name] = value
    else own[name] = typeof value === 'string' ? value : (value[0] ?? '')
  }
  return { form, own }
}

function pageRequest(
  request: FastifyRequest,
  caller: Caller,
  form: FormBody,
  own: Readonly<Record<string, string>>,
  language: Language,
  context: HttpContext,
): PageRequest {
  return {
    address: request.url,
    origin: `${request.protocol}://${request.host}`,
    network: networkOf(request.ip),
    params: request.params as Record<string, string>,
    query: firstValues(request.query as Record<string, string | string[]>),
    form,
    own,
    visitor: caller.visitor,
    session: caller.session,
    language,
    now: context.services.clock.now(),
    csrf: () => caller.csrf(),
    cookie: (name: CookieName) => readCookie(request, name, context.secure),
  }
}

function firstValues(query: Record<string, string | string[]>): Record<string, string> {
  const entries = Object.entries(query).map(([name, value]) => [name, typeof value === 'string' ? value : (value[0] ?? '')])
  return Object.fromEntries(entries)
}

function send(
  answer: PageReply,
  request: FastifyRequest,
  reply: FastifyReply,
  route: PageRoute,
  language: Language,
  context: HttpContext,
): FastifyReply {
  for (const { name, value, days } of answer.cookies ?? []) setCookie(reply, name, value, context.secure, days)
  if (answer.session !== undefined) setCookie(reply, 'session', answer.session, context.secure)
  if (!route.personal) reply.header('cache-control', 'private, no-cache')
  switch (answer.kind) {
    case 'page':
      if (answer.retryAfter !== undefined) reply.header('retry-after', answer.retryAfter)
      return reply.code(answer.status ?? 200).type('text/html; charset=utf-8').send(pageHtml(answer.page, request, language, context))
    case 'document':
      return reply.type('text/html; charset=utf-8').send(documentHtml(answer, language, context))
    case 'workshop':
      return reply.type('text/html; charset=utf-8').send(workshopHtml(answer.data, language, context.editor))
    case 'redirect':
      return reply.redirect(ownAddress(answer.to), 303)
    case 'file': {
      const how = answer.inline === true ? 'inline' : 'attachment'
      reply.header('content-disposition', `${how}; filename*=UTF-8''${encodeURIComponent(answer.name)}`)
      return sendFile(reply, answer.mediaType, answer)
    }
    case 'problem':
      throw new ProblemError(...answer.problems)
  }
}
