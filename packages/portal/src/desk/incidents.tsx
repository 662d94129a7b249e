import { Icon, PostForm } from '@laufzettel/ui'
import type { PageContext } from '../pages.ts'
import type { IncidentRow, IncidentsPage } from './pages.ts'
import { DeskFrame } from './parts/desk-frame.tsx'
import { ListHead } from './parts/list-head.tsx'
import { PagingLinks } from './parts/paging.tsx'
import { Views } from './parts/views.tsx'
import { journalTime } from './words/journal-words.ts'
import { desk } from './words/say.ts'

/** What did not work, in plain words, with a button to try again. */
export function Incidents({ page, context }: { readonly page: IncidentsPage; readonly context: PageContext }) {
  const { shell } = page
  const say = desk(shell.language)
  return (
    <DeskFrame shell={shell} context={context} place="list" layout="list">
      <Views shell={shell} />
      <main id="inhalt" className="dk-list" tabIndex={-1} data-region={say('title.incidents')}>
        <ListHead title={say('title.incidents')} summary="" />
        <div className="dk-work">
          {page.retried && (
            <p className="dk-said" role="status">
              <Icon name="circle-check" size={20} />
              {say('retried')}
            </p>
          )}
          {page.rows.length === 0 ? <p>{say('incidentsEmpty')}</p> : <p>{say('incidentsLead')}</p>}
          {page.rows.length > 0 && (
            <div className="dk-table-frame" role="region" aria-label={say('incidentsTable')} tabIndex={0}>
              <table className="dk-table">
                <caption className="kern-sr-only">{say('incidentsTable')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{say('when')}</th>
                    <th scope="col">{say('caseNumber')}</th>
                    <th scope="col">{say('cause')}</th>
                    <th scope="col">{say('what')}</th>
                  </tr>
                </thead>
                <tbody>
                  {page.rows.map((row) => (
                    <Row key={row.retry.action} row={row} page={page} />
                  ))}
                </tbody>
              </table>
            </div>
          )}
          <PagingLinks paging={page.paging} language={shell.language} />
        </div>
      </main>
    </DeskFrame>
  )
}

function Row({ row, page }: { readonly row: IncidentRow; readonly page: IncidentsPage }) {
  const { shell } = page
  const say = desk(shell.language)
  return (
    <tr>
      <td className="dk-nowrap">{journalTime(row.at, shell.today, shell.language)}</td>
      <th scope="row">
        <a href={row.open}>{row.caseNumber}</a>
        <span className="dk-cell-note">{row.name}</span>
      </th>
      <td>
        {row.text}
        <span className="dk-cell-note">
          {row.step === null ? '' : `${row.step} · `}
          {say('code', { code: row.code })}
        </span>
      </td>
      <td>
        <PostForm target={row.retry}>
          <button type="submit" className="dk-button" aria-label={say('retryOf', { number: row.caseNumber })}>
            <span className="kern-label">{say('retry')}</span>
          </button>
        </PostForm>
      </td>
    </tr>
  )
}
