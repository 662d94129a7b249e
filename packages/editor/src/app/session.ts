import { type Client, createClient } from '@laufzettel/api'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { PageData } from './page-data.ts'

/** Whether this window may still write in the name of the person it was opened for. */
export type SessionState =
  | { readonly kind: 'open' }
  /** It ends soon. `at`: ISO instant by the server's clock. */
  | { readonly kind: 'ending'; readonly at: string }
  | { readonly kind: 'ended' }
  /** Somebody else has signed in with this browser; `csrf` lets that session be ended. */
  | { readonly kind: 'other'; readonly name: string; readonly csrf: string }

export type SessionStore = StoreApi<{ readonly session: SessionState }>

/** The session that this window writes with. */
export interface Session {
  readonly store: SessionStore
  /** `fetch` for the contract's client: notices when the session has ended, and takes up a new one of this person. */
  readonly fetch: typeof fetch
  csrf(): string
  /** Whether it ends within five minutes, as far as this window knows. */
  endsSoon(): boolean
  /** Asks the server how the session stands. */
  check(): Promise<void>
  /** Lets the session last longer; false where it cannot. */
  extend(): Promise<boolean>
}

/** How long before its end a person is told (WCAG 2.2.1 asks for 20 seconds). */
const WARNING = 5 * 60_000

type Answered = Extract<Awaited<ReturnType<Client['session']>>, { ok: true }>['value']

/**
 * The session of the person that the page was opened for. `send` reaches the server, `clock` is the window's, in
 * milliseconds: it only measures how long the session still lasts, since it may be wrong.
 */
export function createSession(
  { csrf: first, user, now, sessionEndsAt }: Pick<PageData, 'csrf' | 'user' | 'now' | 'sessionEndsAt'>,
  send: typeof fetch,
  clock: () => number,
): Session {
  let csrf = first
  let endsAt = sessionEndsAt
  let end = clock() + Date.parse(sessionEndsAt) - Date.parse(now)
  const store: SessionStore = createStore(() => ({ session: standing() }))
  const tell = (session: SessionState) => {
    if (JSON.stringify(session) !== JSON.stringify(store.getState().session)) store.setState({ session })
  }
  const client = createClient({
    baseUrl: '',
    fetch: (address, init) => send(address, init),
    headers: () => ({ 'x-csrf-token': csrf }),
  })
  function endsSoon(): boolean {
    return end - clock() <= WARNING
  }
  function standing(): SessionState {
    return endsSoon() ? { kind: 'ending', at: endsAt } : { kind: 'open' }
  }
  const take = (value: Answered) => {
    if (value.user.id !== user.id) return tell({ kind: 'other', name: value.user.name, csrf: value.csrf })
    csrf = value.csrf
    endsAt = value.endsAt
    end = clock() + Date.parse(value.endsAt) - Date.parse(value.now)
    tell(standing())
  }
  /** A server that cannot be reached says nothing about the session. */
  const ask = async (route: 'session' | 'extendSession') => {
    const answer = await client[route]().catch(() => null)
    if (answer?.ok) take(answer.value)
    else if (answer?.status === 401) tell({ kind: 'ended' })
    return answer?.ok === true
  }
  return {
    store,
    csrf: () => csrf,
    endsSoon,
    async check() {
      await ask('session')
    },
    async extend() {
      await ask('extendSession')
      return store.getState().session.kind === 'open'
    },
    async fetch(address, init) {
      const response = await send(address, init)
      if (response.status === 401) tell({ kind: 'ended' })
      if (response.status !== 403 || !(await isForeign(response))) return response
      // The token belongs to a session that another one has replaced. Whose that is, the server says.
      const headers = new Headers(init?.headers)
      await ask('session')
      if (headers.get('x-csrf-token') === csrf || store.getState().session.kind === 'other') return response
      headers.set('x-csrf-token', csrf)
      return send(address, { ...init, headers })
    },
  }
}

async function isForeign(response: Response): Promise<boolean> {
  const answer = await response
    .clone()
    .json()
    .catch(() => null)
  return answer?.title === 'form-expired'
}

/** Whether writing in this person's name can succeed. */
export function isSignedIn({ store }: Session): boolean {
  const { kind } = store.getState().session
  return kind === 'open' || kind === 'ending'
}
