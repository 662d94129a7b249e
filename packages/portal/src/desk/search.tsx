import { shortDay } from '@laufzettel/ui'
import type { PageContext } from '../pages.ts'
import type { SearchPage } from './pages.ts'
import { DeskFrame } from './parts/desk-frame.tsx'
import { ListHead } from './parts/list-head.tsx'
import { PagingLinks } from './parts/paging.tsx'
import { Views } from './parts/views.tsx'
import { desk } from './words/say.ts'

/** Cases found by name or number. */
export function Search({ page, context }: { readonly page: SearchPage; readonly context: PageContext }) {
  const { shell } = page
  const say = desk(shell.language)
  const count = page.total === 1 ? say('countHitsOne') : say('countHits', { count: page.total })
  return (
    <DeskFrame shell={shell} context={context} place="list" layout="list">
      <Views shell={shell} />
      <main id="inhalt" className="dk-list" tabIndex={-1} data-region={say('title.search')}>
        <ListHead title={say('title.search')} summary={page.total === 0 ? '' : count} />
        <div className="dk-work">
          {page.rows.length === 0 ? <NoHits page={page} /> : <Hits page={page} />}
          <PagingLinks paging={page.paging} language={shell.language} />
        </div>
      </main>
    </DeskFrame>
  )
}

function NoHits({ page }: { readonly page: SearchPage }) {
  const say = desk(page.shell.language)
  return (
    <p>
      {page.query === '' ? say('noQuery') : say('noHits', { query: page.query })}
      {page.meant !== null && (
        <>
          {' '}
          {say('meant')} <a href={page.meant.href}>„{page.meant.name}“</a>?
        </>
      )}
    </p>
  )
}

function Hits({ page }: { readonly page: SearchPage }) {
  const say = desk(page.shell.language)
  return (
    <div className="dk-table-frame" role="region" aria-label={say('hitsTable')} tabIndex={0}>
      <table className="dk-table">
        <caption className="kern-sr-only">{say('hitsTable')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('name')}</th>
            <th scope="col">{say('caseNumber')}</th>
            <th scope="col">{say('process')}</th>
            <th scope="col">{say('startedOn')}</th>
            <th scope="col">{say('state')}</th>
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            <tr key={row.caseNumber}>
              <th scope="row">
                <a href={row.open}>{row.name}</a>
              </th>
              <td>{row.caseNumber}</td>
              <td>{row.process}</td>
              <td>{shortDay(row.startedOn, page.shell.language)}</td>
              <td>{say(row.ended ? 'ended' : 'running')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
