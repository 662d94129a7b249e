import { randomBytes } from 'node:crypto'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { PROBLEM_MEDIA_TYPE } from '@laufzettel/api'
import { type Language, type Problem, problem } from '@laufzettel/engine'
import type { HttpContext } from './context.ts'
import { problemsOf } from './fastify-problem.ts'
import { isProgram, languageOf } from './language.ts'
import { pageHtml } from './page-html.ts'
import { pageOfForm } from './page-of-form.ts'
import { problemAnswer } from './problem-answer.ts'

/** On the button that leads from a refused form back to its page. */
/** Where the desk begins; a person of the authority is led there, not to the services. */
const DESK = '/amt'
const TO_DESK = { de: 'Zum Schreibtisch', en: 'To the desk' } as const satisfies Record<Language, string>
const REOPEN = { de: 'Seite neu öffnen', en: 'Open the page again' } as const satisfies Record<Language, string>

/** Every refusal leaves here: as RFC 9457 for programs, as a readable page for people. Nothing inside leaks. */
export function addErrorHandler(app: FastifyInstance, context: HttpContext): void {
  app.setNotFoundHandler((request, reply) => refuse([problem('page-unknown')], request, reply, context))
  app.setErrorHandler((error: FastifyError | Error, request, reply) => {
    const problems = problemsOf(error, request)
    if (problems !== null) return refuse(problems, request, reply, context)
    const incident = `${context.services.clock.now().slice(0, 10)}-${randomBytes(4).toString('hex')}`
    request.log.error({ err: error, incident }, 'unforeseen error')
    return refuse([problem('incident', { incident })], request, reply, context, incident)
  })
}

/** Answers with problems, in the form that suits who asks. */
export function refuse(
  problems: readonly Problem[],
  request: FastifyRequest,
  reply: FastifyReply,
  context: HttpContext,
  incident?: string,
): FastifyReply {
  const language = languageOf(request, context.secure)
  const answer = problemAnswer(problems, language, incident)
  const seconds = problems[0]?.name === 'too-many-requests' ? Number(problems[0].values?.seconds) : undefined
  if (seconds !== undefined) reply.header('retry-after', seconds)
  reply.code(answer.status).header('cache-control', 'no-store')
  if (isProgram(request)) return reply.header('content-type', PROBLEM_MEDIA_TYPE).send(JSON.stringify(answer))
  const page = {
    kind: 'problem' as const,
    status: answer.status,
    text: answer.detail,
    code: answer.code,
    ...(seconds === undefined ? {} : { retryAfter: seconds }),
    ...wayOut(request, language),
  }
  return reply.type('text/html; charset=utf-8').send(pageHtml(page, request, language, context))
}

/** Where a person goes on: back to the page of a form, or to the beginning of the desk. */
function wayOut(request: FastifyRequest, language: Language): { way?: { label: string; address: string } } {
  const form = request.method === 'GET' ? undefined : pageOfForm(request)
  if (form !== undefined) return { way: { label: REOPEN[language], address: form } }
  const inside = request.url.startsWith(`${DESK}/`)
  return inside ? { way: { label: TO_DESK[language], address: DESK } } : {}
}
