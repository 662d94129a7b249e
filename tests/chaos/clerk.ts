import type { CaseState } from '@laufzettel/engine'
import type { Random } from '../fuzz/random.ts'
import { ANSWERS, EXAMPLE } from './example.ts'
import { type Acknowledged, acknowledge, type House } from './house.ts'

const outcomes = EXAMPLE.steps.flatMap(({ block, config }) =>
  block === 'user-task' ? (config as { outcomes: { key: string; asks?: boolean }[] }).outcomes : [],
)
export const DECIDE = outcomes.find(({ asks }) => asks !== true)?.key ?? ''
export const ASK = outcomes.find(({ asks }) => asks === true)?.key ?? ''
const QUESTION = { text: 'Seit wann ist der Hund bei Ihnen?', reason: 'Davon hängt der Beginn der Steuer ab.', fields: [] }

/** A request that writes, with the key that names it for ever. */
export interface Delivery {
  readonly key: string
  readonly path: string
  readonly body: unknown
  readonly as: Person
}

type Person = 'nobody' | 'jana.reuter' | 'timo.klein'

export interface Answer {
  readonly status: number
  readonly body: Record<string, unknown>
}

/** A server that has more to do than it can asks for patience, which is no fault (P12). */
export const OVERLOADED = 429

/** An answer that says no where somebody only wanted to look. */
class Refused extends Error {
  readonly status: number

  constructor(text: string, status: number) {
    super(text)
    this.status = status
  }
}

/** Whether an error is no fault of a server that lives: nobody answered (a TypeError of `fetch`), or it asked for patience. */
export const isExcused = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof Refused && error.status === OVERLOADED)

const PASSWORDS: Readonly<Record<string, string>> = { 'jana.reuter': 'hund-2026', 'timo.klein': 'post-2026' }

/** Somebody at the server's HTTP door: sends, keeps what was acknowledged, and comes back with what was not. */
export class Clerk {
  address: string
  readonly #house: House
  readonly #random: Random
  readonly #sessions = new Map<Person, Promise<Record<string, string>>>()
  offered = 0
  succeeded = 0

  constructor(address: string, house: House, random: Random) {
    this.address = address
    this.#house = house
    this.#random = random
  }

  key(): string {
    const hex = () => this.#random.below(2 ** 30).toString(36)
    return `chaos-${hex()}-${hex()}-${hex()}`
  }

  start(process = EXAMPLE.key): Delivery {
    return { key: this.key(), path: '/api/cases', body: { process, answers: ANSWERS }, as: 'nobody' }
  }

  command(caseId: string, command: object, expectedRevision?: number): Delivery {
    const as = 'type' in command && command.type === 'post-letter' ? 'timo.klein' : 'jana.reuter'
    const expected = expectedRevision === undefined ? {} : { expectedRevision }
    return { key: this.key(), path: `/api/cases/${caseId}/commands`, body: { command, ...expected }, as }
  }

  /** What can be asked of a case as it stands, by everybody who works on it. */
  possible({ caseId, workItems, questions, letters }: CaseState): Delivery[] {
    const items = Object.entries(workItems).filter(([, { status }]) => status === 'open')
    const open = Object.entries(questions).filter(([, { status }]) => status === 'open')
    const ready = Object.entries(letters).filter(([, { rendered, posted }]) => rendered !== null && posted === null)
    return [
      ...items.map(([item]) => this.command(caseId, { type: 'complete', item, outcome: DECIDE })),
      ...items.map(([item]) => this.command(caseId, { type: 'complete', item, outcome: ASK, question: QUESTION })),
      ...open.map(([question]) => this.command(caseId, { type: 'answer', question, text: 'Seit März.' })),
      ...ready.map(([letter, { issuedAt }]) => this.command(caseId, { type: 'post-letter', letter, on: issuedAt.slice(0, 10) })),
    ]
  }

  /** Delivers, and writes down what is acknowledged before anybody acts on it. Throws where no answer comes. */
  async deliver({ key, path, body, as }: Delivery): Promise<Answer> {
    const session = as === 'nobody' ? {} : await this.#session(as)
    const response = await fetch(`${this.address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key, ...session },
      body: JSON.stringify(body),
    })
    const answer = { status: response.status, body: (await response.json()) as Record<string, unknown> }
    if (response.status === 401) this.#sessions.delete(as)
    if (response.ok) {
      const { caseId, caseNumber, revision } = answer.body as unknown as Acknowledged
      acknowledge(this.#house, { key, caseId, caseNumber, revision })
    }
    return answer
  }

  /** Signs in for a delivery beforehand, so that nothing but the delivery itself is asked next. */
  async signedIn({ as }: Delivery): Promise<void> {
    if (as !== 'nobody') await this.#session(as)
  }

  /** The same as `deliver`, counted as one command that was offered. */
  async offer(delivery: Delivery): Promise<Answer> {
    this.offered += 1
    const answer = await this.deliver(delivery)
    if (answer.status < 300) this.succeeded += 1
    return answer
  }

  async get(path: string, as: Person = 'jana.reuter'): Promise<{ status: number; text: string }> {
    const response = await fetch(`${this.address}${path}`, { headers: as === 'nobody' ? {} : await this.#session(as) })
    return { status: response.status, text: await response.text() }
  }

  async state(caseId: string): Promise<CaseState> {
    const { status, text } = await this.get(`/api/cases/${caseId}`)
    if (status !== 200) throw new Refused(`${caseId}: ${String(status)} ${text}`, status)
    return (JSON.parse(text) as { state: CaseState }).state
  }

  /** A case that was just started, by its id. */
  async started(process?: string): Promise<string> {
    const { status, body } = await this.offer(this.start(process))
    if (status !== 201) throw new Error(`no case: ${JSON.stringify(body)}`)
    return String(body.caseId)
  }

  /** Waits until the case is as wanted. */
  async until(caseId: string, wanted: (state: CaseState) => boolean, milliseconds = 20_000): Promise<CaseState> {
    const end = performance.now() + milliseconds
    for (;;) {
      const state = await this.state(caseId)
      if (wanted(state)) return state
      if (performance.now() > end) throw new Error(`${caseId} did not come to what it was waited for`)
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
  }

  /** Forgets who is signed in: after a jump of the clock sessions are over. */
  forget(): void {
    this.#sessions.clear()
  }

  #session(person: Person): Promise<Record<string, string>> {
    const known = this.#sessions.get(person)
    if (known !== undefined) return known
    const session = this.#signIn(person)
    this.#sessions.set(person, session)
    session.catch(() => this.#sessions.delete(person))
    return session
  }

  async #signIn(person: Person): Promise<Record<string, string>> {
    const response = await fetch(`${this.address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user: person, password: PASSWORDS[person] }),
    })
    if (!response.ok) throw new Refused(`${person} cannot sign in: ${String(response.status)}`, response.status)
    const { csrf } = (await response.json()) as { csrf: string }
    const cookie = response.headers.getSetCookie().map((text) => text.split(';')[0]).join('; ')
    return { cookie, 'x-csrf-token': csrf }
  }
}
