import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { ProcessDefinition } from '@laufzettel/engine'
import { signedInWith } from '../growth/templates.ts'

const PEOPLE = 8

const definition = JSON.parse(
  readFileSync(new URL('../../../examples/hundesteuer/process.json', import.meta.url), 'utf8'),
) as ProcessDefinition
const events = definition.scenarios.flatMap((scenario) => scenario.events)
const submitted = events.find((event) => event.kind === 'submit')
const deciding = events.find((event) => event.kind === 'complete' && event.question === undefined)
const application = JSON.stringify({ process: definition.key, answers: submitted?.kind === 'submit' ? submitted.answers : {} })
const outcome = deciding?.kind === 'complete' ? deciding.outcome : ''

/** People who hand in, look and decide, each as fast as they are answered, or later where they are asked to, until they are stopped. */
export function live(address: string): { count(): number; readonly failed: Promise<unknown>; stop(): Promise<void> } {
  let [count, stopped] = [0, false]
  const ask = async (path: string, options: RequestInit = {}): Promise<string> => {
    const response = await fetch(`${address}${path}`, { redirect: 'manual', ...options })
    const text = await response.text()
    if (response.status === 429) {
      await pause(Number(response.headers.get('retry-after')) * 1_000)
      return ask(path, options)
    }
    if (!response.ok) throw new Error(`${path} answers ${response.status}: ${text.slice(0, 200)}`)
    count += 1
    return text
  }
  const post = (path: string, body: string, headers: Readonly<Record<string, string>> = {}) =>
    ask(path, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'idempotency-key': randomBytes(18).toString('base64url'), ...headers },
    })
  const signedIn = signedInWith(address, 'caseWorker')
  const person = async (): Promise<void> => {
    const headers = await signedIn
    while (!stopped) {
      const { caseId, access } = JSON.parse(await post('/api/cases', application)) as { caseId: string; access: string }
      await ask('/amt', { headers })
      await ask(`/amt/vorgang/${caseId}`, { headers })
      await ask(`/amt/suche?q=${randomBytes(2).toString('hex')}`, { headers })
      const { state } = JSON.parse(await ask(`/api/cases/${caseId}`, { headers })) as { state: { workItems: object } }
      const command = { type: 'complete', item: Object.keys(state.workItems)[0], outcome }
      await post(`/api/cases/${caseId}/commands`, JSON.stringify({ command }), headers)
      await ask(`/api/tracking/${access}`)
    }
  }
  const people = Promise.all(Array.from({ length: PEOPLE }, person))
  // Whoever fails ends the measurement; without this an early failure would be nobody's.
  people.catch(() => {})
  return {
    count: () => count,
    failed: people,
    stop: async () => {
      stopped = true
      await people
    },
  }
}
