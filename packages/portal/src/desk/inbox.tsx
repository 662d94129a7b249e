import { euros, type Language, shortDay, weekdayAndDate } from '@laufzettel/ui'
import type { ReactNode } from 'react'
import { addresses } from '../addresses.ts'
import type { PageContext } from '../pages.ts'
import type { CasePreview, DeskShell, InboxGroup, InboxPage, InboxRow } from './pages.ts'
import { DeadlineSummary } from './parts/deadlines.tsx'
import { DeskFrame } from './parts/desk-frame.tsx'
import { KeyCaps } from './parts/key-caps.tsx'
import { PagingLinks } from './parts/paging.tsx'
import { ReasonLine } from './parts/reason-line.tsx'
import { ReasonShape } from './parts/shape.tsx'
import { Views } from './parts/views.tsx'
import { SHORTCUTS } from './shortcuts.ts'
import { journalSentence } from './words/journal-words.ts'
import { reasonWords } from './words/reason-words.ts'
import { desk } from './words/say.ts'
import { unbroken } from './words/unbroken.ts'

/** The inbox: views, cases grouped by urgency, and the chosen one in short. */
export function Inbox({ page, context }: { readonly page: InboxPage; readonly context: PageContext }) {
  const { shell } = page
  const say = desk(shell.language)
  return (
    <DeskFrame shell={shell} context={context} place="inbox" layout="inbox">
      <Views shell={shell} />
      <main id="inhalt" className="dk-list" tabIndex={-1} data-region={say('list')}>
        <header className="dk-list-head">
          <h1>{say(`title.${page.view}`)}</h1>
          <p className="dk-list-sum">{summary(page)}</p>
          {page.view === 'open' && page.total > 0 && <p className="dk-list-order">{say('sorted')}</p>}
        </header>
        {page.total === 0 ? (
          <EmptyInbox page={page} />
        ) : (
          page.groups.map((group) => <Group key={group.key} group={group} shell={shell} />)
        )}
        <PagingLinks paging={page.paging} language={shell.language} />
      </main>
      <aside
        className="dk-preview"
        aria-label={say('preview')}
        data-region={say('preview')}
        tabIndex={-1}
        id="vorschau"
      >
        {page.preview === null ? (
          <p className="dk-quiet">{page.total === 0 ? '' : say('nothingSelected')}</p>
        ) : (
          <Preview preview={page.preview} shell={shell} />
        )}
      </aside>
    </DeskFrame>
  )
}

function summary(page: InboxPage): string {
  const say = desk(page.shell.language)
  if (page.total === 0) return ''
  if (page.view === 'waiting') return say(page.total === 1 ? 'countWaitingOne' : 'countWaiting', { count: page.total })
  if (page.view === 'done') return say('countDone', { count: page.total })
  const open = say(page.total === 1 ? 'countOpenOne' : 'countOpen', { count: page.total })
  return page.view === 'open' && page.dueToday > 0 ? `${open}, ${say('countDue', { count: page.dueToday })}` : open
}

function EmptyInbox({ page }: { readonly page: InboxPage }) {
  const say = desk(page.shell.language)
  const { count, next } = page.waiting
  const date = next === null ? '' : weekdayAndDate(next, page.shell.language)
  const waiting =
    count === 0 ? say('emptyNoneWaiting') : say(count === 1 ? 'emptyWaitingOne' : 'emptyWaitingMany', { count, date })
  return (
    <div className="dk-empty">
      <p>
        <strong>{say(`empty.${page.view}`)}</strong> {page.view === 'open' ? waiting : ''}
      </p>
      {page.view !== 'open' && (
        <p>
          <a href={addresses.inbox()}>{say('emptyGoOpen')}</a>
        </p>
      )}
    </div>
  )
}

function Group({ group, shell }: { readonly group: InboxGroup; readonly shell: DeskShell }) {
  const say = desk(shell.language)
  const id = `gruppe-${group.key}`
  return (
    <section aria-labelledby={id} className="dk-group">
      <h2 id={id} className={group.key === 'overdue' ? 'dk-group-name dk-alarm' : 'dk-group-name'}>
        {say(`group.${group.key}`)} <span className="dk-group-count">{group.count}</span>
      </h2>
      <ul className="lz-plain">
        {group.rows.map((row) => (
          <Row key={row.caseId} row={row} shell={shell} />
        ))}
      </ul>
    </section>
  )
}

/** The name opens the case; the rest of the row, a link of its own by the number, shows it at the right. */
function Row({ row, shell }: { readonly row: InboxRow; readonly shell: DeskShell }) {
  const { language } = shell
  const say = desk(language)
  const words = reasonWords(row.reason, language, shell.user.name)
  return (
    <li className={row.selected ? 'dk-row dk-row-chosen' : 'dk-row'} data-row={row.caseId}>
      <ReasonShape shape={words.shape} />
      <p className="dk-row-what">
        <a
          href={row.open}
          className="dk-row-open"
          data-preview={row.preview}
          {...(row.selected ? { 'aria-current': 'true' as const } : {})}
        >
          <span className="dk-row-name">{row.name}</span> <span className="dk-row-task">{row.task}</span>
        </a>
      </p>
      <p className="dk-row-why">
        <ReasonLine reason={row.reason} language={language} you={shell.user.name} />
      </p>
      <p className={words.shape === 'late' ? 'dk-row-day dk-alarm' : 'dk-row-day'}>
        {row.due === null ? '' : <Day date={row.due} shell={shell} />}
      </p>
      <p className="dk-row-number">
        <a href={row.preview} className="dk-row-preview" aria-label={say('previewOf', { number: row.caseNumber })}>
          {row.caseNumber}
        </a>
        <span className="dk-row-number-plain">{row.caseNumber}</span>
      </p>
    </li>
  )
}

function Day({ date, shell }: { readonly date: string; readonly shell: DeskShell }) {
  return (
    <time dateTime={date}>{date === shell.today ? desk(shell.language)('today') : shortDay(date, shell.language)}</time>
  )
}

function Preview({ preview, shell }: { readonly preview: CasePreview; readonly shell: DeskShell }) {
  const { language } = shell
  const say = desk(language)
  return (
    <>
      <p className="dk-small dk-quiet">
        {preview.caseNumber} · {preview.process}
      </p>
      <h2 className="dk-preview-name">{preview.name}</h2>
      <Part title={say('yourTask')}>
        <p>{preview.task ?? say('noTask')}</p>
        <p className="dk-small">
          <ReasonLine reason={preview.reason} language={language} you={shell.user.name} />
        </p>
      </Part>
      {preview.proposal !== null && (
        <Part title={say('proposalFor', { years: preview.proposal.years })}>
          <p className="dk-figure">{euros(preview.proposal.amount, language)}</p>
          <p>{unbroken(preview.proposal.how)}</p>
        </Part>
      )}
      <Part title={preview.person.label}>
        {preview.person.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Part>
      {preview.latest !== null && (
        <Part title={say('latest')}>
          <p>{journalSentence(preview.latest, language)}</p>
        </Part>
      )}
      {preview.deadlines !== null && (
        <Part title={say(preview.deadlines.kind === 'forecast' ? 'deadlinesForecast' : 'deadlinesActual')}>
          <DeadlineSummary deadlines={preview.deadlines} language={language} />
        </Part>
      )}
      <div className="dk-preview-buttons">
        <a className="dk-button dk-button-first" href={preview.open} data-shortcut="open">
          {say('openCase')}
          <Caps action="open" shell={shell} language={language} />
        </a>
        {preview.ask !== null && (
          <a className="dk-button" href={preview.ask} data-shortcut="ask">
            {say('askCase')}
            <Caps action="ask" shell={shell} language={language} />
          </a>
        )}
      </div>
    </>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="dk-part">
      <h3 className="dk-section-name">{title}</h3>
      {children}
    </section>
  )
}

function Caps({
  action,
  shell,
  language,
}: {
  readonly action: 'open' | 'ask'
  readonly shell: DeskShell
  readonly language: Language
}) {
  const shortcut = SHORTCUTS.find((entry) => entry.action === action)
  if (shortcut === undefined || (shortcut.letter && !shell.letterKeys)) return null
  return <KeyCaps shortcut={shortcut} say={desk(language)} hidden />
}
