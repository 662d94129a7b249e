import { LinkButton } from '@laufzettel/ui'
import { addresses } from '../addresses.ts'
import { portal } from '../messages/say.ts'
import type { PageView } from '../page-view.ts'
import { CitizenFrame } from './frame.tsx'
import type { ProblemPage } from './pages.ts'

/** Something did not work: what, what is safe, what to do; the code last. */
export const problemView: PageView<ProblemPage> = {
  title: (page, context) => portal(context.language)(explain(page.status).title),
  Body({ page, context }) {
    const words = portal(context.language)
    const { title, safe, next } = explain(page.status)
    return (
      <CitizenFrame context={context}>
        <div className="lz-stack">
          <h1>{words(title)}</h1>
          <div className="lz-stack-tight">
            <p>{page.text}</p>
            {safe !== undefined && <p>{words(safe)}</p>}
            {page.retryAfter !== undefined && <p>{words('problemWait', { seconds: page.retryAfter })}</p>}
            {page.retryAfter === undefined && next !== undefined && <p>{words(next)}</p>}
          </div>
          <div className="lz-buttons">
            <LinkButton address={page.way?.address ?? addresses.start()}>
              {page.way?.label ?? words('problemStart')}
            </LinkButton>
          </div>
          <p className="lz-small lz-quiet">{words('problemCode', { code: page.code })}</p>
        </div>
      </CitizenFrame>
    )
  },
}

/** What a status means to a person: heading, what is safe, what to do next. */
function explain(status: number) {
  switch (status) {
    case 404:
    case 410:
      return { title: 'problemNotFound', safe: undefined, next: undefined } as const
    case 401:
    case 403:
      return { title: 'problemForbidden', safe: undefined, next: undefined } as const
    case 409:
    case 412:
      return { title: 'problemConflict', safe: 'problemSafe', next: 'problemBack' } as const
    case 429:
    case 503:
      return { title: 'problemTooMany', safe: 'problemSafe', next: 'problemRetry' } as const
    default:
      return status < 500
        ? ({ title: 'problemInput', safe: 'problemSafe', next: 'problemBack' } as const)
        : ({ title: 'problemOurs', safe: 'problemSafe', next: 'problemRetry' } as const)
  }
}
