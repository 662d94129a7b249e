import type { ReactNode } from 'react'
import { Crest, Kopfzeile, type MenuEntry, PageFoot, PageHead, SkipLink, TestStage } from '@laufzettel/ui'
import { addresses } from '../addresses.ts'
import { portal } from '../messages/say.ts'
import type { PageContext } from '../pages.ts'

/** What stands around every page for citizens. `aside` stands beside the column from 1120 px, else under it. */
export function CitizenFrame({ context, service, aside, children }: {
  readonly context: PageContext
  readonly service?: string
  readonly aside?: ReactNode
  readonly children: ReactNode
}) {
  const { language, authority, stage } = context
  return (
    <>
      <SkipLink language={language} />
      <header>
        {stage === 'test' && <TestStage language={language} />}
        <Kopfzeile language={language} authority={authority.officialName} />
        <PageHead
          language={language}
          crest={<Crest />}
          name={authority.name}
          service={service}
          home={addresses.start()}
          menu={mainMenu(context)}
        />
      </header>
      <p className="lz-offline" id="verbindung" role="status" tabIndex={-1} />
      <main className="lz-main" id="inhalt" tabIndex={-1}>
        <div className="lz-width">
          {aside === undefined ? (
            <div className="lz-column">{children}</div>
          ) : (
            <div className="lz-columns">
              <div className="lz-column">{children}</div>
              <div className="lz-aside">{aside}</div>
            </div>
          )}
        </div>
      </main>
      <PageFoot language={language} entries={footMenu(context)} />
    </>
  )
}

function mainMenu(context: PageContext): readonly MenuEntry[] {
  const words = portal(context.language)
  return [
    { label: words('allServices'), address: addresses.start() },
    { label: words('trackCase'), address: addresses.findCase() },
    {
      label: words('otherLanguage'),
      address: context.languageAddress,
      language: context.language === 'de' ? 'en' : 'de',
    },
  ]
}

function footMenu(context: PageContext): readonly MenuEntry[] {
  const words = portal(context.language)
  return [
    { label: words('imprint'), address: addresses.imprint() },
    { label: words('privacy'), address: addresses.privacy() },
    { label: words('accessibility'), address: addresses.accessibility() },
    { label: words('easyLanguage'), address: addresses.easyLanguage() },
    { label: words('forStaff'), address: addresses.signIn() },
  ]
}
