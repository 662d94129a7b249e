import { type Fact, Facts } from '@laufzettel/ui'
import type { PageView } from '../page-view.ts'
import type { PageContext } from '../pages.ts'
import { CitizenFrame } from './frame.tsx'
import type { AccessibilityPage, EasyLanguagePage, ImprintPage, PrivacyPage } from './pages.ts'
import { accessibility } from './texts/accessibility.ts'
import { easyLanguage } from './texts/easy-language.ts'
import { imprint } from './texts/imprint.ts'
import { privacy } from './texts/privacy.ts'
import type { TextContent, TextSection } from './texts/text-content.ts'

export const imprintView = textView<ImprintPage>((page, { language }) => imprint[language](page.authority))
export const accessibilityView = textView<AccessibilityPage>((page, { language }) => accessibility[language](page.authority))
export const easyLanguageView = textView<EasyLanguagePage>((page, { language }) => easyLanguage[language](page.authority))
export const privacyView = textView<PrivacyPage>((page, { language }) => privacy[language](page.authority, page.services))

/** A page of words. */
function textView<P>(contentOf: (page: P, context: PageContext) => TextContent): PageView<P> {
  return {
    title: (page, context) => contentOf(page, context).title,
    Body({ page, context }) {
      const content = contentOf(page, context)
      return (
        <CitizenFrame context={context}>
          <div className="lz-stack">
            <div className="lz-stack-tight">
              <h1>{content.title}</h1>
              {content.lead !== undefined && <p>{content.lead}</p>}
            </div>
            {content.sections.map((section) => (
              <Section key={section.title} section={section} />
            ))}
          </div>
        </CitizenFrame>
      )
    },
  }
}

function Section({ section }: { readonly section: TextSection }) {
  return (
    <section className="lz-stack-tight">
      <h2>{section.title}</h2>
      {section.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {section.facts !== undefined && <Facts facts={section.facts.map(withNote)} />}
    </section>
  )
}

/** The note stands under the text, more quietly. */
function withNote(fact: NonNullable<TextSection['facts']>[number]): Fact {
  if (fact.note === undefined) return fact
  return {
    term: fact.term,
    text: (
      <>
        {fact.text} <span className="lz-fact-note">{fact.note}</span>
      </>
    ),
  }
}
