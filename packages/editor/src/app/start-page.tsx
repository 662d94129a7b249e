import { EUROPE_BERLIN, formatDateShort, localDate, localDateTime } from '@laufzettel/engine'
import { dayAndTime, Icon, type Say } from '@laufzettel/ui'
import { type MouseEvent, type ReactNode, useCallback, useEffect, useState } from 'react'
import type { MessageKey } from '../messages/say.ts'
import { turnOf } from '../publish/who-may.ts'
import type { Model, WorkshopClient } from './client.ts'
import { Failure } from './failure.tsx'
import type { PageData } from './page-data.ts'
import { addressOf, type Place } from './place.ts'
import { ReturnedNote } from './returned-note.tsx'
import { usePageHeading } from './use-page-heading.ts'
import { Waiting } from './waiting.tsx'

type Loaded = { readonly models: readonly Model[] } | { readonly failed: string; readonly code: string } | null

interface StartPageProps {
  readonly client: WorkshopClient
  readonly data: PageData
  readonly say: Say<MessageKey>
  readonly home: string
  /** Messages under the head. */
  readonly bar: ReactNode
  readonly onOpen: (place: Partial<Place>) => void
}

/** Every procedure with its state: what is in force, what is being changed, what is open. */
export function StartPage(props: StartPageProps) {
  const { client, data, say } = props
  const heading = usePageHeading(say('start-title'), data.language)
  const [loaded, setLoaded] = useState<Loaded>(null)
  const load = useCallback(async () => {
    setLoaded(null)
    const answer = await client.models().catch(() => null)
    if (answer?.ok) setLoaded({ models: answer.value.models })
    else setLoaded({ failed: answer?.problem.detail ?? '', code: answer?.problem.code ?? '' })
  }, [client])
  useEffect(() => {
    void load()
  }, [load])
  const again = () => {
    // What was pressed is gone now.
    heading.current?.focus()
    void load()
  }
  return (
    <div className="ed ed-start">
      <header className="ed-head">
        <span className="ed-brand">
          <Icon name="clipboard-check" size={20} />
          <span>{say('product')}</span>
        </span>
        <span className="ed-quiet">{say('workshop')}</span>
        <span className="ed-grow" />
        <a className="ed-head-link" href={`?lang=${data.language === 'de' ? 'en' : 'de'}`} lang={data.language === 'de' ? 'en' : 'de'}>
          {data.language === 'de' ? 'English' : 'Deutsch'}
        </a>
        <span className="ed-user">
          <Icon name="user" size={16} />
          {data.user.name}
        </span>
        <form method="post" action="/abmelden">
          <input type="hidden" name="_token" value={data.csrf} />
          <button type="submit" className="ed-button ed-button-quiet">
            <Icon name="log-out" size={16} />
            {say('sign-out')}
          </button>
        </form>
      </header>
      {props.bar}
      {new URLSearchParams(location.search).has('angemeldet') && (
        <div className="ed-bar ed-bar-quiet" role="status">
          <Icon name="circle-check" size={20} />
          <p>{say('session-here')}</p>
        </div>
      )}
      <main className="ed-reading">
        <h1 ref={heading} tabIndex={-1}>
          {say('start-title')}
        </h1>
        <p className="ed-lead">{say('start-lead')}</p>
        {loaded === null && <Waiting say={say} />}
        {loaded && 'failed' in loaded && (
          <Failure say={say} words={say('failed-load')} detail={loaded.failed} code={loaded.code} onAgain={again} />
        )}
        {loaded && 'models' in loaded && loaded.models.length === 0 && <p className="ed-empty">{say('start-empty')}</p>}
        {loaded && 'models' in loaded && (
          <ul className="ed-plain ed-models">
            {loaded.models.map((model) => (
              <ModelCard key={model.process} {...props} model={model} />
            ))}
          </ul>
        )}
      </main>
    </div>
  )
}

function ModelCard({ model, data, say, onOpen }: StartPageProps & { readonly model: Model }) {
  const { language } = data
  const name = model.names[language]
  const mayEdit = data.user.roles.includes('modeller')
  const proposed = model.versions.find(
    ({ state, author, contributors }) => turnOf({ state, author, contributors, user: data.user }) === 'approve',
  )
  const { draft } = model
  const facts: readonly (readonly [MessageKey, string])[] = [
    [
      'start-draft',
      draft === null
        ? say('no-draft')
        : say('draft-of', { when: dayAndTime(localDateTime(draft.updatedAt, EUROPE_BERLIN), language), who: draft.by.name }),
    ],
    ...(draft === null ? [] : ([['start-problems', String(draft.openProblems)]] as const)),
    ['start-scenarios', String(model.scenarios)],
    ['start-running', String(model.runningCases)],
  ]
  const isPast = ({ state }: Version) => state === 'superseded' || state === 'cancelled'
  const states = model.versions.filter((version) => !isPast(version))
  const past = model.versions.filter(isPast)
  const { process } = model
  const linkTo = (place: Partial<Place>) => ({
    href: addressOf({ process, ...place }),
    onClick: (event: MouseEvent<HTMLAnchorElement>) => follow(event, () => onOpen({ process, ...place })),
  })
  const returned = model.versions[0]?.returned ?? null
  const copies = mayEdit ? (draft?.copies ?? 0) : 0
  const link = (version: Version) => (
    <a {...linkTo({ version: version.hash })}>
      {say(stateOf(version), { version: version.version, date: dayOf(version.validFrom, language) })}
    </a>
  )
  return (
    <li className="ed-card">
      <div className="ed-model-head">
        <div>
          <h2>{name}</h2>
          <p className="ed-quiet">{model.responsibleUnit[language]}</p>
        </div>
        {proposed && (
          <a className="ed-button ed-button-main" {...linkTo({ version: proposed.hash })}>
            {say('review')}
          </a>
        )}
        {mayEdit && (
          <a className="ed-button ed-button-main" aria-label={say('edit-of', { name })} {...linkTo({})}>
            <Icon name="pencil" size={16} />
            {say('edit')}
          </a>
        )}
      </div>
      <ul className="ed-plain ed-chips">
        {states.length === 0 && <li className="ed-chip">{say('state-none')}</li>}
        {states.map((version) => (
          <li key={version.hash} className={version.state === 'in-force' ? 'ed-chip ed-chip-ok' : 'ed-chip'}>
            <Icon name={version.state === 'in-force' ? 'circle-check' : 'clock'} size={16} />
            {link(version)}
          </li>
        ))}
      </ul>
      {past.length > 0 && (
        <details className="ed-past">
          <summary>{say('past-versions', { count: past.length })}</summary>
          <ul className="ed-plain ed-chips">
            {past.map((version) => (
              <li key={version.hash} className="ed-chip">
                <Icon name="clock" size={16} />
                {link(version)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <dl className="ed-model-facts">
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{say(key)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {copies > 0 && (
          <div>
            <dt>{say('copies-title')}</dt>
            <dd>
              <a className="ed-copies-link" {...linkTo({ room: 'copies' })}>
                {copies === 1 ? say('copies-one') : say('copies-many', { count: copies })}
              </a>
            </dd>
          </div>
        )}
      </dl>
      {returned !== null && (
        <ReturnedNote version={model.versions[0]?.version ?? 0} returned={returned} language={language} say={say} />
      )}
    </li>
  )
}

/** A click that stays in this tab goes on without loading the page anew. */
function follow(event: MouseEvent<HTMLAnchorElement>, go: () => void): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  go()
}

type Version = Model['versions'][number]

/** A version that another person had approved was called off, one that nobody had was withdrawn or sent back. */
function stateOf({ state, approver, returned }: Version): MessageKey {
  if (returned !== null) return 'state-returned'
  return state === 'cancelled' && approver !== null ? 'state-revoked' : `state-${state}`
}

function dayOf(instant: string | null, language: PageData['language']): string {
  return instant === null ? '' : formatDateShort(localDate(instant, EUROPE_BERLIN), language)
}
