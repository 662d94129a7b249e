import { EUROPE_BERLIN, localDateTime } from '@laufzettel/engine'
import { clockTime, Icon } from '@laufzettel/ui'
import { useDefinition, useDocument, useEditor } from './editor-context.ts'
import { HomeLink } from './home-link.tsx'
import type { Surroundings } from './surroundings.ts'
import { usePageHeading } from './use-page-heading.ts'

/** Where you are, what this draft is, whether it is saved, and the two ways on: try it, publish it. */
export function Head({ around }: { readonly around: Surroundings }) {
  const { language, say } = useEditor()
  const { names } = useDefinition()
  const name = names[language]
  const heading = usePageHeading(name, language, around.where === undefined ? name : `${name} · ${around.where}`)
  return (
    <header className="ed-head">
      <HomeLink say={say} home={around.home} onLeave={around.leave} />
      <nav aria-label={say('breadcrumb')} className="ed-crumbs">
        <a href={around.home} onClick={(event) => around.leave && leave(event, around.leave)}>
          {say('start-title')}
        </a>
        <span aria-hidden="true">/</span>
        <h1 id="ed-title" ref={heading} tabIndex={-1}>
          {name}
        </h1>
      </nav>
      <span className="ed-chip ed-chip-act">
        <Icon name="pencil" size={16} />
        {around.version === undefined ? say('head-draft') : say('head-draft-version', { version: around.version })}
      </span>
      <span className="ed-chip ed-chip-valid">
        <Icon name="calendar" size={16} />
        {say('head-valid-open')}
      </span>
      <span className="ed-grow" />
      <SavedState />
      <span className="ed-avatar" role="img" aria-label={say('user-menu', { name: around.user })} title={around.user}>
        {initials(around.user)}
      </span>
      {around.onTry && (
        <button type="button" className="ed-button" onClick={around.onTry}>
          <Icon name="play" size={16} />
          {say('head-try')}
        </button>
      )}
      {around.onPublish && (
        <button type="button" className="ed-button ed-button-main" onClick={around.onPublish}>
          {say('head-publish')}
        </button>
      )}
    </header>
  )
}

function SavedState() {
  const { language, say } = useEditor()
  const { at, state } = useDocument((document) => document.saved)
  const words = {
    saved: at === null ? say('saved-never') : say('saved-at', { time: clockTime(localDateTime(at, EUROPE_BERLIN), language) }),
    saving: say('saving'),
    unsaved: say('unsaved'),
    failed: say('save-failed'),
    stale: say('save-stale'),
    locked: say('save-locked'),
    'signed-out': say('save-signed-out'),
  }[state]
  const wrong = state === 'failed' || state === 'stale' || state === 'locked' || state === 'signed-out'
  return (
    <span className={wrong ? 'ed-saved ed-saved-wrong' : 'ed-saved'}>
      <Icon name={wrong ? 'triangle-alert' : state === 'saved' ? 'circle-check' : 'clock'} size={16} />
      <span>{words}</span>
    </span>
  )
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '')
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0]?.toUpperCase() ?? '').join('')
}

function leave(event: { preventDefault(): void }, go: () => void): void {
  event.preventDefault()
  go()
}
