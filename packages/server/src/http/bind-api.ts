import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { IDEMPOTENCY_KEY_PATTERN, ROUTES, type Route } from '@laufzettel/api'
import { problem, type Problem, type Result } from '@laufzettel/engine'
import { Value } from 'typebox/value'
import { can } from '../features/can.ts'
import type { ApiHandlers, ApiRequest } from '../features/api-handler.ts'
import type { FileContent } from '../features/file-content.ts'
import type { Services } from '../features/services.ts'
import { type Caller, callerOf } from './caller.ts'
import type { HttpContext } from './context.ts'
import { setCookie } from './cookies.ts'
import { MODEL_LIMITS } from './json-body.ts'
import { languageOf } from './language.ts'
import { limitOf } from './limits.ts'
import { foreignOrigin } from './origin.ts'
import { ProblemError } from './problem-error.ts'
import { sendFile } from './send-file.ts'

type AnyReply = Result<unknown> & { readonly session?: string | null }
type AnyHandler = (request: ApiRequest<unknown>, services: Services) => Promise<AnyReply>

/** Gives every route of the contract its handler: shapes, origin, token and permission are judged here. */
export function bindApi(app: FastifyInstance, context: HttpContext, handlers: ApiHandlers): void {
  for (const route of ROUTES) bindRoute(app, context, route, handlers[route.name] as unknown as AnyHandler)
}

const callers = new WeakMap<FastifyRequest, Caller>()

function bindRoute(app: FastifyInstance, context: HttpContext, route: Route, handle: AnyHandler): void {
  const limit = route.action === 'sign-in' ? 'sign-in' : route.auth !== 'staff' && route.method !== 'GET' ? 'write' : undefined
  app.route({
    method: route.method,
    url: route.path.replace(/\{(\w+)\}/g, ':$1'),
    schema: {
      ...(route.params === undefined ? {} : { params: route.params }),
      querystring: route.query ?? NO_QUERY,
      ...(route.body === undefined ? {} : { body: route.body }),
    },
    config: {
      ...(limit === undefined ? {} : { rateLimit: limitOf(limit, context.limits) }),
      ...(/^\/api\/(definitions|model-drafts)/.test(route.path) ? { jsonLimits: MODEL_LIMITS } : {}),
    },
    // Before the body is read: who may not ask costs nothing and learns nothing about shapes.
    preParsing: async (request, reply) => {
      const caller = await callerOf(request, reply, context)
      const refused = judge(route, request, caller, context.services)
      if (refused !== null) throw new ProblemError(refused)
      callers.set(request, caller)
    },
    handler: async (request, reply) => {
      const caller = callers.get(request) ?? (await callerOf(request, reply, context))
      const result = await handle(requestOf(request, caller, context), context.services)
      if (result.session !== undefined) setCookie(reply, 'session', result.session, context.secure)
      if (!result.ok) throw new ProblemError(...result.problems)
      return answer(route, result.value, reply, context)
    },
  })
}

const NO_QUERY = { type: 'object', properties: {}, additionalProperties: false } as const

/** What refuses a request before its handler sees it, cheapest first. */
function judge(route: Route, request: FastifyRequest, caller: Caller, services: Services): Problem | null {
  const { visitor, session } = caller
  if (route.method !== 'GET') {
    const foreign = foreignOrigin(request)
    if (foreign !== null) return foreign
  }
  if (route.auth === 'staff' && visitor.kind !== 'staff') return problem('sign-in-needed')
  if (route.method !== 'GET' && session !== undefined && route.action !== 'sign-in' && !caller.holds(header(request, 'x-csrf-token'))) {
    return problem('form-expired')
  }
  if (route.auth !== 'citizen' && !can(visitor, route.action, { tenant: services.tenant })) return problem('not-allowed')
  if (route.idempotent === true && !IDEMPOTENCY_KEY.test(header(request, 'idempotency-key') ?? '')) {
    return problem('idempotency-key-missing')
  }
  return null
}

const IDEMPOTENCY_KEY = new RegExp(IDEMPOTENCY_KEY_PATTERN)

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name]
  return typeof value === 'string' ? value : undefined
}

function requestOf(request: FastifyRequest, caller: Caller, context: HttpContext): ApiRequest<unknown> {
  return {
    params: request.params as never,
    query: request.query as never,
    body: request.body as never,
    idempotencyKey: header(request, 'idempotency-key') ?? '',
    visitor: caller.visitor,
    session: caller.session,
    language: languageOf(request, context.secure),
    now: context.services.clock.now(),
    csrf: caller.csrf,
  }
}

function answer(route: Route, value: unknown, reply: FastifyReply, context: HttpContext): FastifyReply {
  reply.code(route.status)
  if (route.file !== undefined) {
    reply.header('content-disposition', 'attachment')
    return sendFile(reply, route.file, value as FileContent)
  }
  if (route.answer === undefined) return reply.send()
  if (context.checkAnswers && !Value.Check(route.answer, value)) {
    const [first] = Value.Errors(route.answer, value)
    throw new Error(`${route.name} answers what its contract does not say: ${first?.instancePath} ${first?.message}`)
  }
  return reply.send(value)
}
