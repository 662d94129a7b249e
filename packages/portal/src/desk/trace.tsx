import { dateDigits } from '@laufzettel/ui'
import type { PageContext } from '../pages.ts'
import type { DeskShell, TraceGroup, TracePage } from './pages.ts'
import { DeskFrame } from './parts/desk-frame.tsx'
import { ListHead } from './parts/list-head.tsx'
import { Views } from './parts/views.tsx'
import { desk } from './words/say.ts'

/** Every intermediate value of a calculation, in the order in which they came to be, under the part of the rule they belong to. */
export function TraceView({ page, context }: { readonly page: TracePage; readonly context: PageContext }) {
  const { shell } = page
  const say = desk(shell.language)
  return (
    <DeskFrame shell={shell} context={context} place="list" layout="list">
      <Views shell={shell} />
      <main id="inhalt" className="dk-list" tabIndex={-1} data-region={say('trace')}>
        <ListHead title={`${say('trace')}: ${page.decision}`} summary="" />
        <div className="dk-work">
          <p>
            <a href={page.back}>{say('traceBack', { number: page.caseNumber })}</a>
          </p>
          <p>{say('traceAgain', { date: dateDigits(page.at.slice(0, 10), shell.language), time: page.at.slice(11, 16) })}</p>
          <div className="dk-table-frame" role="region" aria-label={say('trace')} tabIndex={0}>
            <table className="dk-table dk-trace">
              <caption className="kern-sr-only">{say('trace')}</caption>
              <thead>
                <tr>
                  <th scope="col">{say('tracePart')}</th>
                  <th scope="col">{say('traceAt')}</th>
                  <th scope="col">{say('traceValue')}</th>
                </tr>
              </thead>
              {page.groups.map((group, index) => (
                <Group key={index} group={group} shell={shell} />
              ))}
            </table>
          </div>
          {page.cut > 0 && <p>{say('traceCut', { count: page.cut })}</p>}
        </div>
      </main>
    </DeskFrame>
  )
}

function Group({ group, shell }: { readonly group: TraceGroup; readonly shell: DeskShell }) {
  const say = desk(shell.language)
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3}>
          {group.title.join(' · ')}
          <code className="dk-cell-note" lang="zxx">
            {group.source}
          </code>
        </th>
      </tr>
      {group.rows.map((row, index) => (
        <tr key={index}>
          <td>
            <code lang="zxx">{row.part}</code>
          </td>
          <td className="dk-nowrap">
            {row.from === row.to ? row.from : `${row.from}–${row.to}`}
          </td>
          <td>{row.value ?? say('traceLarge')}</td>
        </tr>
      ))}
    </tbody>
  )
}
