import { createServer } from 'node:http'
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import { fastify, type FastifyInstance, type FastifyRequest } from 'fastify'
import { problem } from '@laufzettel/engine'
import type { ApiHandlers } from '../features/api-handler.ts'
import type { PageRoute } from '../features/page.ts'
import { admission } from './admission.ts'
import { addBodyParsers } from './body-parsers.ts'
import { bindAssets, PORTAL_ASSETS } from './assets.ts'
import { bindApi } from './bind-api.ts'
import { bindPages } from './bind-pages.ts'
import { bindBrand, brandSheet, withBrand } from './brand.ts'
import { busyAnswers } from './busy-answers.ts'
import type { HttpContext } from './context.ts'
import { EDITOR_ASSETS } from './editor.ts'
import { addErrorHandler, refuse } from './errors.ts'
import { problemsOf } from './fastify-problem.ts'
import { addSecurityHeaders, setSecurityHeaders } from './security-headers.ts'

export interface ServerOptions {
  readonly context: HttpContext
  readonly handlers: ApiHandlers
  readonly pages: readonly PageRoute[]
  /** `warn` in a running server; tests are silent. */
  readonly logLevel: 'silent' | 'warn' | 'info'
  /** Believe the last entry of `X-Forwarded-*`: only behind one proxy of one's own. */
  readonly trustProxy: boolean
}

const BODY_LIMIT = 1_000_000
/** A request that has not arrived whole by then is given up, so that nobody holds connections open for nothing. */
const REQUEST_MILLISECONDS = 60_000
/** Longer than proxies keep a connection, so that none of theirs ends under a request. */
const KEEP_ALIVE_MILLISECONDS = 72_000

/** Addresses hold references that open cases, headers hold sessions: a log names the route only. */
function loggedRequest({ method, routeOptions }: FastifyRequest) {
  return { method, route: routeOptions.url }
}

/** The server, bound and not yet listening. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const sheet = brandSheet(options.context.brand)
  const context = { ...options.context, portal: withBrand(options.context.portal, sheet) }
  const app = fastify({
    logger: options.logLevel === 'silent' ? false : { level: options.logLevel, serializers: { req: loggedRequest } },
    bodyLimit: BODY_LIMIT,
    serverFactory: (handle) =>
      createServer(
        { requestTimeout: REQUEST_MILLISECONDS, keepAliveTimeout: KEEP_ALIVE_MILLISECONDS },
        admission(handle, context.admission, busyAnswers(context)),
      ),
    // What the proxy itself says, and nothing that its client told it.
    trustProxy: options.trustProxy ? (_address, hop) => hop === 0 : false,
    routerOptions: { maxParamLength: 200 },
    // Addresses that cannot be read never reach a hook.
    frameworkErrors: (error, request, reply) => {
      setSecurityHeaders(reply, context.secure)
      refuse(problemsOf(error, request) ?? [problem('page-unknown')], request, reply, context)
    },
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false, allErrors: false } },
  })
  addSecurityHeaders(app, context.secure)
  addErrorHandler(app, context)
  addBodyParsers(app)
  await app.register(cookie)
  await app.register(rateLimit, { global: false, addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false } })
  bindAssets(app, context.portal.assetsFolder, PORTAL_ASSETS)
  if (context.editor !== null) bindAssets(app, context.editor.assetsFolder, EDITOR_ASSETS)
  bindBrand(app, sheet)
  bindApi(app, context, options.handlers)
  bindPages(app, context, options.pages)
  return app
}
