import { Button, PostForm, TextInput } from '@laufzettel/ui'
import { portal } from '../messages/say.ts'
import type { PageView } from '../page-view.ts'
import { CitizenFrame } from './frame.tsx'
import { pageTitle } from './page-title.ts'
import type { FindCasePage } from './pages.ts'

/** For people without their link at hand. A case number opens nothing: only the address does. */
export const findCaseView: PageView<FindCasePage> = {
  title: (page, context) => pageTitle(portal(context.language)('findTitle'), page.error !== undefined, context),
  Body({ page, context }) {
    const words = portal(context.language)
    return (
      <CitizenFrame context={context}>
        <div className="lz-stack">
          <div className="lz-stack-tight">
            <h1>{words('findTitle')}</h1>
            <p>{words('findLead')}</p>
          </div>
          <PostForm target={page.target} className="lz-stack">
            <TextInput
              id="adresse"
              name="address"
              label={words('findLabel')}
              help={words('findHelp')}
              value={page.value}
              error={page.error}
              maxLength={500}
            />
            <div className="lz-buttons">
              <Button>{words('findButton')}</Button>
            </div>
          </PostForm>
          <p className="lz-small lz-quiet">{words('findLost')}</p>
        </div>
      </CitizenFrame>
    )
  },
}
