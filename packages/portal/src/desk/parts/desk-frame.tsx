import { Icon, PostForm, shortDay, SkipLink, TestStage } from '@laufzettel/ui'
import type { ReactNode } from 'react'
import { addresses } from '../../addresses.ts'
import type { PageContext } from '../../pages.ts'
import type { DeskShell } from '../pages.ts'
import type { KeyPlace } from '../shortcuts.ts'
import { desk } from '../words/say.ts'
import { KeyBar } from './key-bar.tsx'

/** Dark head bar, the page, the key bar. `layout` names the columns of the page. */
export function DeskFrame({
  shell,
  context,
  place,
  layout,
  children,
}: {
  readonly shell: DeskShell
  readonly context: PageContext
  readonly place: KeyPlace
  readonly layout: 'inbox' | 'case' | 'list'
  readonly children: ReactNode
}) {
  return (
    <div className="dk" data-desk={place} data-letter-keys={shell.letterKeys ? 'on' : 'off'}>
      <SkipLink language={shell.language} />
      <header>
        {context.stage === 'test' && <TestStage language={shell.language} />}
        <HeadBar shell={shell} />
        <SessionBar shell={shell} />
      </header>
      <div className={`dk-page dk-page-${layout}`}>{children}</div>
      <KeyBar shell={shell} place={place} />
      <p className="kern-sr-only" role="status" id="meldung" />
    </div>
  )
}

/** Shown by the page's script when the session ends soon or has ended. */
function SessionBar({ shell }: { readonly shell: DeskShell }) {
  const say = desk(shell.language)
  return (
    <div
      className="dk-session"
      id="sitzung"
      role="alert"
      hidden
      data-ending={say('sessionEnding')}
      data-longest={say('sessionLongest')}
      data-ended={say('sessionEnded')}
    >
      <Icon name="clock" size={20} />
      <p />
      <button type="button" className="dk-button" hidden>
        {say('sessionExtend')}
      </button>
      <a className="dk-button" href={`/anmelden?weiter=${encodeURIComponent(addresses.inbox())}`} target="_blank" rel="noreferrer" hidden>
        {say('sessionSignIn')}
      </a>
    </div>
  )
}

function HeadBar({ shell }: { readonly shell: DeskShell }) {
  const say = desk(shell.language)
  return (
    <div className="dk-bar" data-region={say('search')} tabIndex={-1}>
      <a className="dk-home" href={addresses.inbox()}>
        <svg viewBox="0 0 16 20" width="16" height="20" aria-hidden="true" focusable="false">
          <path d="M2 0h12a2 2 0 0 1 2 2v16a2 2 0 0 1-2 2H2a2 2 0 0 1-2-2V2a2 2 0 0 1 2-2Z" fill="currentColor" />
          <path d="M3.5 6h9M3.5 10h9M3.5 14h5.5" className="dk-home-lines" />
        </svg>
        {say('product')}
      </a>
      <form className="dk-search" role="search" method="get" action={addresses.deskSearch()}>
        <label className="kern-sr-only" htmlFor="suche">
          {say('search')}
        </label>
        <Icon name="search" size={20} />
        <input
          id="suche"
          name="q"
          type="search"
          defaultValue={shell.query ?? ''}
          placeholder={say('search')}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
        />
        {shell.letterKeys && (
          <span className="dk-caps" aria-hidden="true">
            <kbd>/</kbd>
          </span>
        )}
        <button type="submit" className="kern-sr-only">
          {say('searchButton')}
        </button>
      </form>
      <p className="dk-bar-day">
        <time dateTime={shell.today}>{longDay(shell)}</time>
        <time dateTime={shell.today} className="dk-bar-day-short">
          {shortDay(shell.today, shell.language)}
        </time>
        <span lang="de">{shell.unit}</span>
      </p>
      <details className="dk-account">
        <summary>
          <span className="dk-initials" aria-hidden="true">
            {initials(shell.user.name)}
          </span>
          <span className="kern-sr-only">{say('account')}: </span>
          <span className="dk-account-name">{shell.user.name}</span>
        </summary>
        <div className="dk-account-menu">
          <p>
            <strong>{shell.user.name}</strong>
            <br />
            {shell.user.roles.join(', ')}
            <br />
            <span lang="de">
              {shell.unit}, {shell.authority}
            </span>
          </p>
          <PostForm target={shell.signOut}>
            <button type="submit" className="dk-button">
              <Icon name="log-out" size={20} />
              {say('signOut')}
            </button>
          </PostForm>
        </div>
      </details>
    </div>
  )
}

/** "Dienstag, 31. März 2026". */
function longDay(shell: DeskShell): string {
  const locale = shell.language === 'de' ? 'de-DE' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${shell.today}T00:00:00Z`),
  )
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '')
  const last = words.length > 1 ? words.at(-1) : undefined
  return [words[0], last].map((word) => Array.from(word ?? '')[0]?.toUpperCase() ?? '').join('')
}
