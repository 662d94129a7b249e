import { DocumentList, EmptyState, LinkButton, Notice, Stations } from '@laufzettel/ui'
import { addresses } from '../addresses.ts'
import { portal } from '../messages/say.ts'
import type { PageView } from '../page-view.ts'
import type { PageContext } from '../pages.ts'
import { CitizenFrame } from './frame.tsx'
import type { TrackingPage } from './pages.ts'
import { QuestionPanel } from './question-panel.tsx'

const HEADINGS = {
  question: 'trackingQuestion',
  running: 'trackingRunning',
  ended: 'trackingEnded',
  withdrawn: 'trackingWithdrawn',
  cancelled: 'trackingCancelled',
  transferred: 'trackingTransferred',
} as const satisfies Record<TrackingPage['state'], string>

const LEADS = {
  question: 'trackingLeadRunning',
  running: 'trackingLeadRunning',
  ended: 'trackingLeadEnded',
  withdrawn: 'trackingLeadWithdrawn',
  cancelled: 'trackingLeadCancelled',
  transferred: 'trackingLeadTransferred',
} as const satisfies Record<TrackingPage['state'], string>

/** How the case stands: what is asked, the Laufzettel, the documents. */
export const trackingView: PageView<TrackingPage> = {
  title: (page, context) => `${portal(context.language)(HEADINGS[page.state])} – ${page.caseNumber}`,
  Body({ page, context }) {
    const words = portal(context.language)
    return (
      <CitizenFrame context={context} service={page.service.name} aside={<Papers page={page} context={context} />}>
        <div className="lz-stack">
          <div className="lz-stack-tight">
            <p className="lz-small lz-quiet">
              {words('caseNumber', { number: page.caseNumber })}
              {page.subject !== undefined && (
                <>
                  {' · '}
                  <span lang="de">{page.subject}</span>
                </>
              )}
            </p>
            <h1>{words(HEADINGS[page.state])}</h1>
          </div>
          <Now page={page} context={context} />
          <section className="lz-stack-tight">
            <h2>{words('stationsTitle')}</h2>
            <Stations language={context.language} stations={page.stations} waiting={page.state === 'question'} />
          </section>
        </div>
      </CitizenFrame>
    )
  },
}

function Now({ page, context }: { readonly page: TrackingPage; readonly context: PageContext }) {
  const words = portal(context.language)
  if (page.question !== undefined) {
    return (
      <QuestionPanel question={page.question} context={context}>
        <LinkButton wide address={addresses.answer(page.token, page.question.question)}>
          {words('answerNow')}
        </LinkButton>
      </QuestionPanel>
    )
  }
  if (page.answered === true) {
    return (
      <Notice kind="good" head={<strong>{words('answered')}</strong>}>
        <p>{words('answeredMore')}</p>
      </Notice>
    )
  }
  if (page.lapsed !== undefined) {
    return (
      <Notice kind="question" head={<strong>{words('lapsed')}</strong>}>
        <p>{page.lapsed}</p>
      </Notice>
    )
  }
  return <p>{words(LEADS[page.state])}</p>
}

function Papers({ page, context }: { readonly page: TrackingPage; readonly context: PageContext }) {
  const words = portal(context.language)
  return (
    <div className="lz-stack">
      <section className="lz-stack-tight">
        <h2>{words('documentsTitle')}</h2>
        {page.documents.length === 0 ? (
          <EmptyState>{words('documentsNone')}</EmptyState>
        ) : (
          <DocumentList documents={page.documents} />
        )}
      </section>
      <section className="lz-stack-tight">
        {page.contact !== undefined && (
          <>
            <h2>{words('contactTitle')}</h2>
            <p>{page.contact}</p>
          </>
        )}
        {page.withdraw !== undefined && (
          <p>
            <a href={page.withdraw}>{words('withdrawTitle')}</a>
          </p>
        )}
        <p className="lz-small lz-quiet">{words('keepAddress')}</p>
      </section>
    </div>
  )
}
