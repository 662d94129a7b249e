import { renderToStaticMarkup } from 'react-dom/server'
import { CITIZEN_VIEWS } from './citizen/views.ts'
import { DESK_VIEWS } from './desk/views.ts'
import { PortalDocument } from './document.tsx'
import type { PageView } from './page-view.ts'
import type { Page, PageContext } from './pages.ts'

export * from './addresses.ts'
export * from './assets.ts'
export * from './reserved-inputs.ts'
export type * from './citizen/pages.ts'
export type * from './desk/pages.ts'
export type * from './pages.ts'

const VIEWS = { ...CITIZEN_VIEWS, ...DESK_VIEWS }

/**
 * A page as a complete HTML document. It works without a script and holds no inline script or style, so the
 * strictest Content-Security-Policy fits it.
 */
export function renderPage(page: Page, context: PageContext): string {
  // The view under a page's kind is the view of that page; TypeScript cannot follow the two unions together.
  const view = VIEWS[page.kind] as unknown as PageView<Page>
  const body = <view.Body page={page} context={context} />
  const html = renderToStaticMarkup(
    <PortalDocument title={view.title(page, context)} context={context}>
      {body}
    </PortalDocument>,
  )
  return `<!doctype html>${html}`
}
