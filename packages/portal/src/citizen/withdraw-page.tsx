import { Button, ErrorSummary, Notice, PostForm, TextInput } from '@laufzettel/ui'
import { addresses } from '../addresses.ts'
import { portal } from '../messages/say.ts'
import type { PageView } from '../page-view.ts'
import { CitizenFrame } from './frame.tsx'
import { pageTitle } from './page-title.ts'
import type { WithdrawPage } from './pages.ts'

/** The applicant takes an application back: what that means, why (who wants to say), and one button. */
export const withdrawView: PageView<WithdrawPage> = {
  title: (page, context) => pageTitle(`${portal(context.language)('withdrawTitle')} – ${page.caseNumber}`, page.errors.length > 0, context),
  Body({ page, context }) {
    const words = portal(context.language)
    const { reason } = page
    return (
      <CitizenFrame context={context} service={page.service.name}>
        <div className="lz-stack">
          <ErrorSummary language={context.language} errors={page.errors} />
          <div className="lz-stack-tight">
            <p className="lz-small lz-quiet">{words('caseNumber', { number: page.caseNumber })}</p>
            <h1>{words('withdrawTitle')}</h1>
          </div>
          <Notice kind="info" head={<strong>{words('withdrawMeans')}</strong>}>
            <p>{words('withdrawMeansMore')}</p>
          </Notice>
          <PostForm target={page.target} className="lz-stack">
            <TextInput
              id="grund"
              name={reason.name}
              label={words('withdrawReason')}
              value={reason.value}
              error={reason.error}
              lines={4}
              maxLength={reason.maxLength}
            />
            <div className="lz-buttons">
              <Button>{words('withdrawSend')}</Button>
              <a href={addresses.tracking(page.token)}>{words('withdrawBack')}</a>
            </div>
          </PostForm>
        </div>
      </CitizenFrame>
    )
  },
}
