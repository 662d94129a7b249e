import { Facts } from '@laufzettel/ui'
import type { PageView } from '../page-view.ts'
import { CitizenFrame } from './frame.tsx'
import type { TextPage, TextSection } from './pages.ts'

/** A page of words: privacy, imprint, accessibility. */
export const textView: PageView<TextPage> = {
  title: (page) => page.title,
  Body({ page, context }) {
    return (
      <CitizenFrame context={context}>
        <div className="lz-stack">
          <div className="lz-stack-tight">
            <h1>{page.title}</h1>
            {page.lead !== undefined && <p>{page.lead}</p>}
          </div>
          {page.sections.map((section) => (
            <Section key={section.title} section={section} />
          ))}
        </div>
      </CitizenFrame>
    )
  },
}

function Section({ section }: { readonly section: TextSection }) {
  return (
    <section className="lz-stack-tight">
      <h2>{section.title}</h2>
      {section.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {section.facts !== undefined && <Facts facts={section.facts} />}
      {section.links !== undefined && (
        <ul className="lz-plain lz-links">
          {section.links.map((link) => (
            <li key={link.address}>
              <a href={link.address}>{link.label}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
