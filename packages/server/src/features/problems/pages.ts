import { type Language, PROBLEMS, type ProblemEntry, problem } from '@laufzettel/engine'
import { STYLE_ADDRESS } from '../api-docs/pages.ts'
import { html } from '../html.ts'
import { type PageRoute, problemPage } from '../page.ts'

/** The address that every problem names as its type (RFC 9457, section 3.1.1). */
export const PROBLEM_PAGES: readonly PageRoute[] = [
  {
    method: 'GET',
    path: '/problems/:code',
    auth: 'none',
    action: 'see-contract',
    personal: false,
    handle: async ({ params, language }) => {
      const found = Object.entries<ProblemEntry>(PROBLEMS).find(([, { code }]) => code === params.code)
      if (found === undefined) return problemPage(problem('page-unknown'))
      const [name, entry] = found
      const title = `${TITLE[language]} ${entry.code}`
      return { kind: 'document', title: `${title} – Laufzettel`, body: bodyOf(title, name, entry, language), styles: [STYLE_ADDRESS] }
    },
  },
]

const TITLE: Record<Language, string> = { de: 'Kennung', en: 'Code' }
const STATUS: Record<Language, string> = { de: 'HTTP-Status', en: 'HTTP status' }
const NAME: Record<Language, string> = { de: 'Name für Programme', en: 'Name for programs' }

/** What stands in for a placeholder belongs to one event; here it is left open. */
function bodyOf(title: string, name: string, entry: ProblemEntry, language: Language): string {
  return html`<main class="lz-reference">
<h1>${title}</h1>
<p>${entry[language].replace(/\{\w+\}/g, '…')}</p>
<dl><dt>${STATUS[language]}</dt><dd>${entry.status}</dd><dt>${NAME[language]}</dt><dd><code>${name}</code></dd></dl>
</main>`.markup
}
