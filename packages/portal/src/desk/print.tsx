import { ErrorSummary, Icon, PostForm, shortDay } from '@laufzettel/ui'
import type { PageContext } from '../pages.ts'
import type { PrintPage } from './pages.ts'
import { DayParts } from './parts/day-parts.tsx'
import { DeskFrame } from './parts/desk-frame.tsx'
import { ListHead } from './parts/list-head.tsx'
import { PagingLinks } from './parts/paging.tsx'
import { Views } from './parts/views.tsx'
import { desk } from './words/say.ts'

/** The post room: what is to be printed, and the day on which it was handed to the post. */
export function PrintQueue({ page, context }: { readonly page: PrintPage; readonly context: PageContext }) {
  const { shell, posted } = page
  const { language } = shell
  const say = desk(language)
  const count = page.rows.length === 1 ? say('countLettersOne') : say('countLetters', { count: page.rows.length })
  return (
    <DeskFrame shell={shell} context={context} place="list" layout="list">
      <Views shell={shell} />
      <main id="inhalt" className="dk-list" tabIndex={-1} data-region={say('title.print')}>
        <ListHead title={say('title.print')} summary={page.rows.length === 0 ? '' : count} />
        <div className="dk-work">
          <ErrorSummary language={language} errors={page.errors} />
          {posted !== null && (
            <p className="dk-said" role="status">
              <Icon name="circle-check" size={20} />
              {say(posted.count === 1 ? 'postedOne' : 'postedMany', {
                count: posted.count,
                date: shortDay(posted.on, language),
              })}
            </p>
          )}
          {page.rows.length === 0 ? <p>{say('printEmpty')}</p> : <QueueForm page={page} />}
          <PagingLinks paging={page.paging} language={language} />
        </div>
      </main>
    </DeskFrame>
  )
}

function QueueForm({ page }: { readonly page: PrintPage }) {
  const { language } = page.shell
  const say = desk(language)
  const wrongDay = page.errors.filter((error) => error.target === 'on')
  return (
    <PostForm target={page.target} className="dk-queue">
      <p>{say('printLead')}</p>
      <div className="dk-table-frame" role="region" aria-label={say('printTable')} tabIndex={0}>
        <table className="dk-table">
          <caption className="kern-sr-only">{say('printTable')}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="kern-sr-only">{say('choose')}</span>
              </th>
              <th scope="col">{say('letter')}</th>
              <th scope="col">{say('recipient')}</th>
              <th scope="col">{say('caseNumber')}</th>
              <th scope="col">{say('since')}</th>
              <th scope="col">{say('pdf')}</th>
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <tr key={row.value}>
                <td>
                  <input
                    type="checkbox"
                    name="letters"
                    value={row.value}
                    defaultChecked={row.checked}
                    disabled={row.pdf === undefined}
                    className="kern-form-check__checkbox"
                    aria-label={say('chooseOf', { what: row.what, name: row.name })}
                  />
                </td>
                <th scope="row">{row.what}</th>
                <td>{row.name}</td>
                <td>
                  <a href={row.open}>{row.caseNumber}</a>
                </td>
                <td>{shortDay(row.on, language)}</td>
                <td>
                  {row.pdf === undefined ? (
                    <span className="dk-quiet">{say('beingSet')}</span>
                  ) : (
                    <a href={row.pdf} target="_blank" rel="noopener" className="dk-nowrap">
                      {say('openPdfOf')} <span className="dk-quiet">({say('newTab')})</span>
                      <span className="kern-sr-only"> {row.name}</span>
                    </a>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <fieldset
        className={wrongDay.length > 0 ? 'dk-posted lz-field-wrong' : 'dk-posted'}
        aria-describedby={wrongDay.length > 0 ? 'on-help on-error' : 'on-help'}
      >
        <legend>{say('postedOn')}</legend>
        <p className="dk-help" id="on-help">
          {say('postedOnHelp')}
        </p>
        {wrongDay.map((error) => (
          <p key={error.text} className="lz-error" id="on-error">
            <Icon name="circle-alert" size={20} /> {error.text}
          </p>
        ))}
        <div className="dk-day-row">
          <DayParts name="on" id="on" value={page.postedOn} wrong={wrongDay.length > 0} say={say} />
          <button type="submit" className="dk-button dk-button-first dk-button-decisive">
            <Icon name="send" size={20} />
            <span className="kern-label">{say('markPosted')}</span>
          </button>
        </div>
      </fieldset>
    </PostForm>
  )
}
