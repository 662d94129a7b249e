import { EUROPE_BERLIN, type Language, localDateTime } from '@laufzettel/engine'
import { clockTime, Icon, type Say } from '@laufzettel/ui'
import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { MessageKey } from '../messages/say.ts'
import type { Session } from './session.ts'

/** Where signing in leads in the second window; the page there says that this one goes on. */
const SIGN_IN = `/anmelden?weiter=${encodeURIComponent('/werkstatt?angemeldet')}`

/** How long the good news stays. */
const MOMENT = 10_000

interface SessionBarProps {
  readonly session: Session
  readonly say: Say<MessageKey>
  readonly language: Language
  /** Name of the person this window was opened for. */
  readonly user: string
}

/** Says when the session ends or has ended, and how to go on without losing what is in this window. */
export function SessionBar({ session, say, language, user }: SessionBarProps) {
  const state = useStore(session.store, (store) => store.session)
  const back = useBack(state.kind === 'ended' || state.kind === 'other')
  if (state.kind === 'ending') return <Ending session={session} at={state.at} say={say} language={language} />
  if (state.kind === 'open') {
    return back ? (
      <div className="ed-bar ed-bar-quiet" role="status">
        <Icon name="circle-check" size={20} />
        <p>{say('session-back')}</p>
      </div>
    ) : null
  }
  return (
    <div className="ed-bar" role="alert">
      <Icon name="lock" size={20} />
      {state.kind === 'ended' ? (
        <>
          <p>
            <strong>{say('session-ended')}</strong> {say('session-ended-note')}
          </p>
          <a className="ed-button ed-button-main" href={SIGN_IN} target="_blank" rel="noreferrer">
            {say('session-sign-in')}
          </a>
        </>
      ) : (
        <>
          <p>
            <strong>{say('session-other', { name: state.name })}</strong> {say('session-other-note', { name: user })}
          </p>
          <form method="post" action="/abmelden" target="_blank" rel="noopener">
            <input type="hidden" name="_token" value={state.csrf} />
            <button type="submit" className="ed-button ed-button-main">
              {say('session-other-out', { name: state.name })}
            </button>
          </form>
        </>
      )}
    </div>
  )
}

function Ending({ session, at, say, language }: Omit<SessionBarProps, 'user'> & { readonly at: string }) {
  const [refused, setRefused] = useState(false)
  const time = clockTime(localDateTime(at, EUROPE_BERLIN), language)
  return (
    <div className="ed-bar" role="alert">
      <Icon name="clock" size={20} />
      <p>
        <strong>{say('session-ending', { time })}</strong> {say(refused ? 'session-longest' : 'session-ending-note')}
      </p>
      {!refused && (
        <button
          type="button"
          className="ed-button ed-button-main"
          onClick={() => void session.extend().then((longer) => setRefused(!longer))}
        >
          {say('session-extend')}
        </button>
      )}
    </div>
  )
}

/** True for a moment after the session was over and is not any more. */
function useBack(over: boolean): boolean {
  const [back, setBack] = useState(false)
  const was = useRef(over)
  useEffect(() => {
    setBack(was.current && !over)
    was.current = over
    const timer = setTimeout(() => setBack(false), MOMENT)
    return () => clearTimeout(timer)
  }, [over])
  return back
}
