import { readFileSync } from 'node:fs'
import { type Client, createClient, type Fetch } from '@laufzettel/api'
import type { ProcessDefinition, Tagged } from '@laufzettel/engine'
import { DEMO_USERS } from '../../../packages/server/src/features/demo/demo-users.ts'
import { start } from '../../../packages/server/src/start/start.ts'

/** Made with the product, to be multiplied: ids of cases. */
export interface Templates {
  readonly finished: readonly string[]
  readonly running: readonly string[]
}

/** Stands where a family name will; every multiplied case has its own. */
export const FAMILY_NAME = 'Platzhalterin'
/** Every template was made at this time of a day; multiplied cases have their own. */
export const TIME_OF_DAY = 'T08:00:00.000Z'
/** The day on which everything is measured. */
export const LAST_DAY = '2026-08-03'

const definition = JSON.parse(
  readFileSync(new URL('../../../examples/hundesteuer/process.json', import.meta.url), 'utf8'),
) as ProcessDefinition
const events = definition.scenarios.flatMap((scenario) => scenario.events)
const completions = events.flatMap((event) => (event.kind === 'complete' ? [event] : []))
const ASK = completions.find(({ question }) => question !== undefined)?.outcome ?? ''
const DECIDE = completions.find(({ question }) => question === undefined)?.outcome ?? ''
const FIRST_DAY = Date.parse(`2026-03-24${TIME_OF_DAY}`)
const DAY = 86_400_000

const dayAt = (days: number) => new Date(FIRST_DAY + days * DAY).toISOString().slice(0, 10)

/** `amount` cases that ended, on as many days, and ten that run. Lets people hand in, ask, decide and post over some weeks, and closes the server again. */
export async function makeTemplates(folder: string, amount: number, databaseUrl?: string): Promise<Templates> {
  const lines: string[] = []
  const server = await start({
    words: ['--data', folder, '--port', '0'],
    environment: {
      LAUFZETTEL_MODE: 'test',
      LAUFZETTEL_TEST_NOW: `${dayAt(0)}${TIME_OF_DAY}`,
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    },
    say: (line) => lines.push(line),
  })
  if (server === null) throw new Error(lines.join('\n'))
  try {
    return await live(server.address, amount)
  } finally {
    await server.stop()
  }
}

async function live(address: string, amount: number): Promise<Templates> {
  let count = 0
  const key = () => `growth-template-${String(++count).padStart(6, '0')}`
  const citizen = clientOf(address, {})
  let [worker, postRoom] = [citizen, citizen]
  const moveTo = async (day: string) => {
    const body = JSON.stringify({ now: `${day}${TIME_OF_DAY}` })
    await fetch(`${address}/test/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    // Nobody stays signed in over night.
    worker = clientOf(address, await signedInWith(address, 'caseWorker'))
    postRoom = clientOf(address, await signedInWith(address, 'postRoom'))
  }
  const begin = async (at: number) => {
    const answers = applications[at % applications.length] ?? {}
    const started = await citizen.startCase({ body: { process: definition.key, answers }, idempotencyKey: key() })
    if (!started.ok) throw new Error(JSON.stringify(started.problem))
    return started.value.caseId
  }
  const give = async (caseId: string, command: Parameters<Client['commandCase']>[0]['body']['command'], by = worker) => {
    const told = await by.commandCase({ params: { caseId }, body: { command }, idempotencyKey: key() })
    if (!told.ok) throw new Error(JSON.stringify(told.problem))
  }
  const stateOf = async (caseId: string) => {
    const found = await worker.case({ params: { caseId } })
    if (!found.ok) throw new Error(JSON.stringify(found.problem))
    return found.value.state as unknown as State
  }
  const itemOf = async (caseId: string) => Object.keys((await stateOf(caseId)).workItems)[0] ?? ''
  const decide = async (caseId: string) => give(caseId, { type: 'complete', item: await itemOf(caseId), outcome: DECIDE })
  const post = async (caseId: string, on: string) => {
    for (const letter of Object.keys((await stateOf(caseId)).letters)) await give(caseId, { type: 'post-letter', letter, on }, postRoom)
  }

  const finished: string[] = []
  for (let day = 0; day < amount; day += 1) {
    await moveTo(dayAt(day))
    finished.push(await begin(day))
    const earlier = finished[day - 2]
    if (earlier !== undefined) await decide(earlier)
    const decided = finished[day - 3]
    if (decided !== undefined) await post(decided, dayAt(day))
  }
  for (const caseId of finished.slice(-2)) await decide(caseId)
  await moveTo(dayAt(amount + 1))
  for (const caseId of finished.slice(-3)) await post(caseId, dayAt(amount + 1))
  await moveTo(dayAt(121))
  const running: string[] = []
  for (let day = 122; day < 132; day += 1) {
    await moveTo(dayAt(day))
    const caseId = await begin(day)
    running.push(caseId)
    const question = { text: 'Seit wann ist der Hund bei Ihnen?', reason: 'Davon hängt der Beginn der Steuer ab.', fields: [] }
    if (day % 3 === 0) await give(caseId, { type: 'complete', item: await itemOf(caseId), outcome: ASK, question })
  }
  for (const caseId of finished) {
    if ((await stateOf(caseId)).status !== 'ended') throw new Error(`${caseId} should have come to its end`)
  }
  return { finished, running }
}

interface State {
  readonly status: string
  readonly workItems: Record<string, unknown>
  readonly letters: Record<string, unknown>
}

const applications = events.flatMap((event): Record<string, Tagged>[] =>
  event.kind === 'submit'
    ? [{ ...(event.answers as Record<string, Tagged>), 'applicant/familyName': FAMILY_NAME }]
    : [],
).slice(0, 1)

function clientOf(baseUrl: string, headers: Record<string, string>): Client {
  return createClient({ baseUrl, fetch: fetch as unknown as Fetch, headers: () => headers })
}

/** Cookie and token of the demo's person with this role. */
export async function signedInWith(address: string, role: string): Promise<Record<string, string>> {
  const { signInName: user, password } = DEMO_USERS.find(({ roles }) => roles.some((own) => own === role)) as (typeof DEMO_USERS)[number]
  const response = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user, password }),
  })
  if (!response.ok) throw new Error(`the sign-in answers ${response.status}: ${await response.text()}`)
  const { csrf } = (await response.json()) as { csrf: string }
  return { cookie: response.headers.getSetCookie().map((text) => text.split(';')[0]).join('; '), 'x-csrf-token': csrf }
}
