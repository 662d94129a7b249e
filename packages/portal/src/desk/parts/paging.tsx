import type { Language } from '@laufzettel/ui'
import type { Paging } from '../pages.ts'
import { desk } from '../words/say.ts'

/** Previous and next page; nothing where there is one page only. */
export function PagingLinks({ paging, language }: { readonly paging: Paging; readonly language: Language }) {
  if (paging.pages <= 1) return null
  const say = desk(language)
  return (
    <nav className="dk-paging" aria-label={say('pageOf', { page: paging.page, pages: paging.pages })}>
      {paging.previous !== undefined && (
        <a href={paging.previous} rel="prev">
          {say('previousPage')}
        </a>
      )}
      <span>{say('pageOf', { page: paging.page, pages: paging.pages })}</span>
      {paging.next !== undefined && (
        <a href={paging.next} rel="next">
          {say('nextPage')}
        </a>
      )}
    </nav>
  )
}
