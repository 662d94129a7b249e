import { DocumentList, dayAndTime, LinkButton, Notice, Stations } from '@laufzettel/ui'
import { portal } from '../messages/say.ts'
import type { PageView } from '../page-view.ts'
import type { PageContext } from '../pages.ts'
import { CitizenFrame } from './frame.tsx'
import type { SentPage } from './pages.ts'

/** Sent: the number, the address to keep, the receipt, and what happens next by when. */
export const sentView: PageView<SentPage> = {
  title: (page, context) => `${portal(context.language)('sentTitle')} – ${page.service.name}`,
  Body({ page, context }) {
    const words = portal(context.language)
    return (
      <CitizenFrame context={context} service={page.service.name} aside={<Next page={page} context={context} />}>
        <div className="lz-stack">
          <h1>{words('sentTitle')}</h1>
          <Notice kind="good" head={words('sentAt', { moment: dayAndTime(page.sentAt, context.language) })}>
            <h2>{words('sentNumber')}</h2>
            <p className="lz-code" translate="no">
              {page.caseNumber}
            </p>
          </Notice>
          <section className="lz-stack-tight">
            <h2>{words('sentKeepTitle')}</h2>
            <p>{words('sentKeep')}</p>
            <p className="lz-address" translate="no">
              {page.trackingAddress}
            </p>
            <div className="lz-buttons">
              <LinkButton address={page.trackingAddress}>{words('sentOpen')}</LinkButton>
            </div>
          </section>
          <section className="lz-stack-tight">
            <h2>{words('sentReceipt')}</h2>
            <DocumentList documents={[page.receipt]} />
          </section>
        </div>
      </CitizenFrame>
    )
  },
}

function Next({ page, context }: { readonly page: SentPage; readonly context: PageContext }) {
  return (
    <section className="lz-stack-tight">
      <h2>{portal(context.language)('sentNext')}</h2>
      <Stations language={context.language} stations={page.stations} />
    </section>
  )
}
