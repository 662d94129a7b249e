import { API_DOCS_PAGES } from './api-docs/pages.ts'
import { DESK_PAGES } from './desk/pages.ts'
import { MODEL_PAGES } from './models/pages.ts'
import type { PageRoute } from './page.ts'
import { PORTAL_PAGES } from './portal/pages.ts'
import { PROBLEM_PAGES } from './problems/pages.ts'
import { SESSION_PAGES } from './session/pages.ts'

/** Every page for people. A feature's pages are one line here. */
export const PAGES: readonly PageRoute[] = [...PORTAL_PAGES, ...SESSION_PAGES, ...DESK_PAGES, ...MODEL_PAGES, ...API_DOCS_PAGES, ...PROBLEM_PAGES]
