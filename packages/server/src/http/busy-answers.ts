import type { IncomingMessage } from 'node:http'
import { PROBLEM_MEDIA_TYPE } from '@laufzettel/api'
import { type Language, problem } from '@laufzettel/engine'
import type { Refusal, RefusalFor } from './admission.ts'
import type { HttpContext } from './context.ts'
import { cookieName } from './cookies.ts'
import { problemAnswer } from './problem-answer.ts'
import { securityHeaders } from './security-headers.ts'

/** Those who are refused together do not come back together. */
const SECONDS = [2, 3, 4, 5, 6] as const
const LANGUAGES: readonly Language[] = ['de', 'en']

/**
 * Answers of a server that has too much to do (P12): a problem for programs, a page for people, which asks again by
 * itself where nothing was sent. All of them are made now.
 */
export function busyAnswers(context: HttpContext): RefusalFor {
  const made = SECONDS.map((seconds) => Object.fromEntries(LANGUAGES.map((language) => [language, answersIn(language, seconds, context)])))
  const name = cookieName('language', context.secure)
  const chosen = new RegExp(`(?:^|; ?)${name}=en(?:;|$)`)
  let next = 0
  return (request) => {
    next = (next + 1) % SECONDS.length
    const url = request.url ?? ''
    const program = url.startsWith('/api/') && !(request.headers.accept ?? '').startsWith('text/html')
    const answers = made[next]?.[languageOf(request, url, program, chosen)] as ReturnType<typeof answersIn>
    if (program) return answers.problem
    return request.method === 'GET' ? answers.waiting : answers.page
  }
}

/** As `languageOf` of a request that was let in. */
function languageOf({ headers }: IncomingMessage, url: string, program: boolean, chosen: RegExp): Language {
  if (program) return headers['accept-language']?.slice(0, 2).toLowerCase() === 'en' ? 'en' : 'de'
  const asked = /[?&]lang=(de|en)\b/.exec(url)?.[1]
  return (asked ?? (chosen.test(headers.cookie ?? '') ? 'en' : 'de')) as Language
}

function answersIn(language: Language, seconds: number, context: HttpContext) {
  const { authority, portal, services } = context
  const answer = problemAnswer([problem('server-busy', { seconds: String(seconds) })], language)
  const page = portal.renderPage(
    { kind: 'problem', status: 429, text: answer.detail, code: answer.code, retryAfter: seconds },
    {
      language,
      languageAddress: `/?lang=${language === 'de' ? 'en' : 'de'}`,
      authority: { name: authority.city, officialName: authority.name },
      stage: services.mode === 'production' ? 'production' : 'test',
      assets: portal.assets,
    },
  )
  const refusal = (type: string, body: string, more: Readonly<Record<string, string>> = {}): Refusal => ({
    body,
    headers: {
      ...securityHeaders(context.secure),
      'content-type': type,
      'content-length': Buffer.byteLength(body),
      'retry-after': seconds,
      ...more,
    },
  })
  const html = 'text/html; charset=utf-8'
  return {
    problem: refusal(PROBLEM_MEDIA_TYPE, JSON.stringify(answer)),
    page: refusal(html, page),
    waiting: refusal(html, page, { refresh: String(seconds) }),
  }
}
