import type { FastifyRequest } from 'fastify'
import type { Language } from '@laufzettel/engine'
import type { Page } from '@laufzettel/portal/render'
import type { HttpContext } from './context.ts'
import { otherLanguageAddress } from './language.ts'
import { pageOfForm } from './page-of-form.ts'

/** A page with everything around it. Where a form was sent to no page, the other language starts at the start page. */
export function pageHtml(page: Page, request: FastifyRequest, language: Language, context: HttpContext): string {
  const { authority, brand, portal, services } = context
  return portal.renderPage(page, {
    language,
    languageAddress: otherLanguageAddress(pageOfForm(request) ?? '/', language),
    authority: { name: brand.name ?? authority.city, officialName: authority.name },
    stage: services.mode === 'production' ? 'production' : 'test',
    assets: portal.assets,
  })
}
