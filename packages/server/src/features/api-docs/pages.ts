import { openapi, ROUTES } from '@laufzettel/api'
import { contentOf } from '../file-content.ts'
import type { PageRoute } from '../page.ts'
import { VERSION } from '../version.ts'
import { referenceBody } from './reference.ts'
import { REFERENCE_STYLE } from './style.ts'

const DOCUMENT = openapi(ROUTES, VERSION)
const JSON_TEXT = new TextEncoder().encode(`${JSON.stringify(DOCUMENT, null, 2)}\n`)
const BODY = { de: referenceBody(DOCUMENT, 'de').markup, en: referenceBody(DOCUMENT, 'en').markup }
const STYLE = new TextEncoder().encode(REFERENCE_STYLE)
/** Named in the document, so that no style is inline. */
export const STYLE_ADDRESS = '/api/docs.css'
const TITLE = { de: 'Schnittstelle – Laufzettel', en: 'API reference – Laufzettel' }

/** The contract to read, and as OpenAPI 3.1 for programs. */
export const API_DOCS_PAGES: readonly PageRoute[] = [
  {
    method: 'GET',
    path: '/api/docs',
    auth: 'none',
    action: 'see-contract',
    personal: false,
    handle: async ({ language }) => ({ kind: 'document', title: TITLE[language], body: BODY[language], styles: [STYLE_ADDRESS] }),
  },
  {
    method: 'GET',
    path: STYLE_ADDRESS,
    auth: 'none',
    action: 'see-contract',
    personal: false,
    handle: async () => ({ kind: 'file', mediaType: 'text/css', name: 'docs.css', ...contentOf(STYLE), inline: true }),
  },
  {
    method: 'GET',
    path: '/api/openapi.json',
    auth: 'none',
    action: 'see-contract',
    personal: false,
    handle: async () => ({ kind: 'file', mediaType: 'application/json', name: 'openapi.json', ...contentOf(JSON_TEXT), inline: true }),
  },
]
