import type { FastifyRequest } from 'fastify'
import type { Language } from '@laufzettel/engine'
import { readCookie } from './cookies.ts'

/**
 * Pages are German unless somebody chose English, in the address (`lang=en`) or before (cookie). Programs
 * say it with `Accept-Language`.
 */
export function languageOf(request: FastifyRequest, secure: boolean): Language {
  if (isProgram(request)) {
    return request.headers['accept-language']?.slice(0, 2).toLowerCase() === 'en' ? 'en' : 'de'
  }
  const asked = chosenLanguage(request) ?? readCookie(request, 'language', secure)
  return asked === 'en' ? 'en' : 'de'
}

/** Programs ask below `/api/`; a person who opens such an address in a browser is answered in sentences. */
export function isProgram(request: FastifyRequest): boolean {
  return request.url.startsWith('/api/') && !(request.headers.accept ?? '').startsWith('text/html')
}

/** The language that the address itself asks for. */
export function chosenLanguage(request: FastifyRequest): Language | undefined {
  const asked = (request.query as Record<string, unknown> | undefined)?.lang
  return asked === 'de' || asked === 'en' ? asked : undefined
}

/** The same address in the other language. */
export function otherLanguageAddress(address: string, language: Language): string {
  const cut = address.indexOf('?')
  const query = new URLSearchParams(cut === -1 ? '' : address.slice(cut + 1))
  query.set('lang', language === 'de' ? 'en' : 'de')
  return `${cut === -1 ? address : address.slice(0, cut)}?${query}`
}
