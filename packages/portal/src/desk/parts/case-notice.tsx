import { clockTime, Notice, weekdayAndDate } from '@laufzettel/ui'
import type { CaseNotice, CasePage } from '../pages.ts'
import { journalSentence } from '../words/journal-words.ts'
import { desk } from '../words/say.ts'

/** What has just happened with this case, and what to do next. Takes the focus when the page opens. */
export function CaseNoticeView({ notice, page }: { readonly notice: CaseNotice; readonly page: CasePage }) {
  return (
    <div
      className="dk-notice"
      role={notice.kind === 'stale' || notice.kind === 'unsaved' ? 'alert' : 'status'}
      tabIndex={-1}
      autoFocus
    >
      <Words notice={notice} page={page} />
    </div>
  )
}

function Words({ notice, page }: { readonly notice: CaseNotice; readonly page: CasePage }) {
  const { language } = page.shell
  const say = desk(language)
  switch (notice.kind) {
    case 'decided': {
      const { letter } = notice
      return (
        <Notice kind="good" head={say('notice.decided')}>
          <p>{say(letter.href === undefined ? 'notice.decidedSetting' : 'notice.decidedText')}</p>
          <p className="dk-notice-ways">
            {letter.href === undefined ? (
              <a href="" data-reload-soon="">
                {say('notice.reload')}
              </a>
            ) : (
              <a href={letter.href} target="_blank" rel="noopener">
                {say('notice.lookLetter')}
                <span className="kern-sr-only"> {say('openPdf')}</span>
              </a>
            )}
            <NextCase page={page} />
          </p>
        </Notice>
      )
    }
    case 'recorded':
      return (
        <Notice kind="good" head={say('notice.recorded')}>
          <p>{say('notice.recordedText')}</p>
          <p className="dk-notice-ways">
            <NextCase page={page} />
          </p>
        </Notice>
      )
    case 'asked':
      return (
        <Notice kind="good" head={say('notice.asked')}>
          <p>{say('notice.askedText', { date: weekdayAndDate(notice.until, language) })}</p>
          <p className="dk-notice-ways">
            <NextCase page={page} />
          </p>
        </Notice>
      )
    case 'stale':
      return (
        <Notice kind="info" head={say('notice.stale')}>
          <p>
            {journalSentence(notice.latest, language)} ({clockTime(notice.latest.at, language)}){' '}
          </p>
          <p>{say(notice.gone ? 'notice.staleGone' : 'notice.staleOpen')}</p>
          <p className="dk-notice-ways">
            <a href={notice.look}>{say('notice.look')}</a>
          </p>
        </Notice>
      )
    case 'unsaved':
      return (
        <Notice kind="bad" head={say('notice.unsaved')}>
          <p>
            {notice.text} {say('code', { code: notice.code })}
          </p>
        </Notice>
      )
  }
}

function NextCase({ page }: { readonly page: CasePage }) {
  const say = desk(page.shell.language)
  const next = page.position?.next
  return next === undefined ? <a href={page.back}>{say('toInbox')}</a> : <a href={next}>{say('nextOpen')}</a>
}
