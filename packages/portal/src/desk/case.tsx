import { dayAndMonth, Icon, shortDay } from '@laufzettel/ui'
import type { PageContext } from '../pages.ts'
import type { CaseFact, CasePage, DeskShell } from './pages.ts'
import { CaseNoticeView } from './parts/case-notice.tsx'
import { ConsultationTable, QuestionList } from './parts/consultation.tsx'
import { DeadlineList } from './parts/deadlines.tsx'
import { DeskFrame } from './parts/desk-frame.tsx'
import { ReasonLine } from './parts/reason-line.tsx'
import { RuleCardView } from './parts/rule-card.tsx'
import { ReasonShape } from './parts/shape.tsx'
import { TaskFormView } from './parts/task-form.tsx'
import { WhyHere } from './parts/why-here.tsx'
import { journalSentence, journalTime } from './words/journal-words.ts'
import { reasonWords } from './words/reason-words.ts'
import { desk } from './words/say.ts'

/** A case on one page. In the source the task comes first, so that it does on a narrow screen and for the keyboard. */
export function Case({ page, context }: { readonly page: CasePage; readonly context: PageContext }) {
  const { shell } = page
  const say = desk(shell.language)
  return (
    <DeskFrame shell={shell} context={context} place="case" layout="case">
      <CaseHead page={page} />
      <main id="inhalt" className="dk-task" tabIndex={-1} data-region={say('yourTask')}>
        {page.notice !== null && <CaseNoticeView notice={page.notice} page={page} />}
        <Task page={page} />
        {page.consultations.map((consultation) => (
          <ConsultationTable key={consultation.title} consultation={consultation} language={shell.language} />
        ))}
        {page.questions.length > 0 && <QuestionList questions={page.questions} language={shell.language} />}
      </main>
      <aside className="dk-facts" aria-label={say('facts')} data-region={say('facts')} tabIndex={0}>
        <Facts page={page} />
      </aside>
      <aside className="dk-why" aria-label={say('why')} data-region={say('why')} tabIndex={0}>
        <WhyHere page={page} />
        {page.deadlines !== null && (
          <section className="dk-part">
            <h2 className="dk-section-name">
              {say(page.deadlines.kind === 'forecast' ? 'deadlinesForecast' : 'deadlinesActual')}
            </h2>
            <DeadlineList deadlines={page.deadlines} language={shell.language} />
          </section>
        )}
        <Journal page={page} />
      </aside>
    </DeskFrame>
  )
}

function CaseHead({ page }: { readonly page: CasePage }) {
  const { shell, position } = page
  const say = desk(shell.language)
  return (
    <section className="dk-case-head" aria-label={page.caseNumber}>
      <a className="dk-back" href={page.back} data-shortcut="back">
        <Icon name="chevron-left" size={24} label={say('back')} />
      </a>
      <div className="dk-case-name">
        <h1 lang="de">{page.title}</h1>
        <p>
          <span>{page.caseNumber}</span>
          <span>{page.process}</span>
          <span className="dk-case-reason">
            <ReasonShape shape={reasonWords(page.reason, shell.language, shell.user.name).shape} />
            <span>
              <ReasonLine reason={page.reason} language={shell.language} you={shell.user.name} />
            </span>
          </span>
        </p>
      </div>
      {position !== null && (
        <nav className="dk-position" aria-label={say('caseNavigation')}>
          {position.number !== null && (
            <span>{say('position', { number: position.number, total: position.total })}</span>
          )}
          {position.previous !== undefined && (
            <a className="dk-button dk-button-icon" href={position.previous} data-shortcut="previous" rel="prev">
              <Icon name="chevron-left" size={20} label={say('previousCase')} />
            </a>
          )}
          {position.next !== undefined && (
            <a className="dk-button dk-button-icon" href={position.next} data-shortcut="next" rel="next">
              <Icon name="chevron-right" size={20} label={say('nextCase')} />
            </a>
          )}
        </nav>
      )}
    </section>
  )
}

function Task({ page }: { readonly page: CasePage }) {
  const { shell, task } = page
  const say = desk(shell.language)
  if (task !== null) return <TaskFormView task={task} rule={page.rule} shell={shell} />
  return (
    <>
      <section className="dk-part">
        <h2 className="dk-section-name">{say('noTaskTitle')}</h2>
        <p>{say(noTask(page))}</p>
      </section>
      {page.kept.length > 0 && (
        <section className="dk-part dk-kept" aria-label={say('kept')}>
          <h2 className="dk-section-name">{say('kept')}</h2>
          {page.kept.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </section>
      )}
      {page.rule !== null && <RuleCardView rule={page.rule} language={shell.language} />}
    </>
  )
}

function noTask(page: CasePage) {
  switch (page.reason.kind) {
    case 'waits':
    case 'answer-late':
      return 'noTaskWaits'
    case 'post':
      return 'noTaskPost'
    case 'objection':
      return 'noTaskObjection'
    case 'ended':
      return 'noTaskEnded'
    default:
      return 'noTaskDone'
  }
}

function Facts({ page }: { readonly page: CasePage }) {
  const { shell } = page
  const say = desk(shell.language)
  return (
    <>
      <h2 className="dk-section-name">{say('facts')}</h2>
      {page.facts.map((group) => (
        <section key={group.title} aria-label={group.title}>
          <h3 className="dk-fact-group">{group.title}</h3>
          <dl className="dk-fact-list">
            {group.facts.map((fact) => (
              <div key={fact.path}>
                <dt>{fact.label}</dt>
                <dd>
                  <Fact fact={fact} shell={shell} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <section aria-labelledby="dokumente">
        <h2 className="dk-section-name" id="dokumente">
          {say('documents')}
        </h2>
        {page.documents.length + page.letters.length === 0 && <p className="dk-quiet">{say('noDocuments')}</p>}
        <ul className="lz-plain dk-documents">
          {page.letters.map((letter) => (
            <li key={letter.letter}>
              <Icon name="mail" size={20} />
              {letter.href === undefined ? (
                <span>{letter.name}</span>
              ) : (
                <a href={letter.href} target="_blank" rel="noopener" data-shortcut="letter">
                  {letter.name}
                  <span className="kern-sr-only"> {say('openPdf')}</span>
                </a>
              )}
              <span className="dk-document-note">
                {letter.state.kind === 'posted'
                  ? say('letter.posted', { date: shortDay(letter.state.on, shell.language) })
                  : say(`letter.${letter.state.kind}`)}
              </span>
            </li>
          ))}
          {page.documents.map((document) => (
            <li key={document.href}>
              <Icon name="file-text" size={20} />
              <a href={document.href} target="_blank" rel="noopener">
                <span lang="de">{document.name}</span>
                <span className="kern-sr-only"> {say('openPdf')}</span>
              </a>
              <span className="dk-document-note">{shortDay(document.on, shell.language)}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function Fact({ fact, shell }: { readonly fact: CaseFact; readonly shell: DeskShell }) {
  const { language } = shell
  const say = desk(language)
  const { source } = fact
  const value =
    fact.unavailable !== undefined
      ? `${say('notGiven')}: ${fact.unavailable}`
      : fact.text === ''
        ? say('notGiven')
        : fact.text
  const date = source === undefined ? '' : dayAndMonth(source.on, language)
  return (
    <>
      <span className={source?.kind === 'answer' ? 'dk-fact-changed' : ''}>{value}</span>
      {source !== undefined && (
        <span className="dk-fact-source">
          {source.kind === 'answer' && source.before !== fact.text
            ? say('source.answerChanged', { date, before: source.before })
            : say(`source.${source.kind}`, { date, name: source.kind === 'register' ? source.name : '' })}
        </span>
      )}
    </>
  )
}

function Journal({ page }: { readonly page: CasePage }) {
  const { shell } = page
  const say = desk(shell.language)
  return (
    <section className="dk-part">
      <h2 className="dk-section-name">{say('journal')}</h2>
      <ol className="lz-plain dk-journal">
        {page.journal.map((entry) => (
          <li key={`${entry.at} ${journalSentence(entry, shell.language)}`}>
            <time dateTime={entry.at}>{journalTime(entry.at, shell.today, shell.language)}</time>
            <span>
              {journalSentence(entry, shell.language)}
              {entry.look !== undefined && (
                <>
                  {' '}
                  <a href={entry.look}>{say('traceLook')}</a>
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
