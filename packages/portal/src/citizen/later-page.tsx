import { dateWords, LinkButton } from '@laufzettel/ui'
import { portal } from '../messages/say.ts'
import type { PageView } from '../page-view.ts'
import { CitizenFrame } from './frame.tsx'
import type { LaterPage } from './pages.ts'

/** The draft is kept: the code to go on with, and until when. */
export const laterView: PageView<LaterPage> = {
  title: (page, context) => `${portal(context.language)('laterTitle')} – ${page.service.name}`,
  Body({ page, context }) {
    const words = portal(context.language)
    return (
      <CitizenFrame context={context} service={page.service.name}>
        <div className="lz-stack">
          <h1>{words('laterTitle')}</h1>
          <div className="lz-panel">
            <p>{words('laterLead')}</p>
            <p className="lz-code" translate="no">
              {page.code}
            </p>
            <p className="lz-small">{words('laterKeep')}</p>
          </div>
          <div className="lz-stack-tight">
            <p>{words('laterHow', { service: page.service.name })}</p>
            <p>{words('laterUntil', { date: dateWords(page.until, context.language) })}</p>
          </div>
          <div className="lz-buttons">
            <LinkButton address={page.continueAddress}>{words('laterContinue')}</LinkButton>
          </div>
        </div>
      </CitizenFrame>
    )
  },
}
