import { API_DOCS_PAGES } from './api-docs/pages.ts'
import type { PageRoute } from './page.ts'
import { SESSION_PAGES } from './session/pages.ts'

/** Every page for people. A feature's pages are one line here. */
export const PAGES: readonly PageRoute[] = [...SESSION_PAGES, ...API_DOCS_PAGES]
