import { readFileSync } from 'node:fs'
import type { ProcessDefinition, Tagged } from '@laufzettel/engine'
import { load, type Loaded } from './load.ts'
import { signedIn, workItemOf } from './staff.ts'

const path = new URL('../../../examples/hundesteuer/process.json', import.meta.url)
const definition = JSON.parse(readFileSync(path, 'utf8')) as ProcessDefinition
const events = definition.scenarios.flatMap((scenario) => scenario.events)
const submitted = events.find((event) => event.kind === 'submit')
const asking = events.find((event) => event.kind === 'complete' && event.question !== undefined)
const deciding = events.find((event) => event.kind === 'complete' && event.question === undefined)
const answers: Record<string, Tagged> = submitted?.kind === 'submit' ? submitted.answers : {}

/** The application that begins every case here. */
export const APPLICATION = JSON.stringify({ process: definition.key, answers })

const question = { text: 'Seit wann ist der Hund bei Ihnen?', reason: 'Davon hängt der Beginn der Steuer ab.', fields: [] }
const outcomeOf = (event: typeof asking) => (event?.kind === 'complete' ? event.outcome : '')

/** The commands that are measured, over HTTP as people's programs send them. `begun` collects cases for the others. */
export interface Commands {
  readonly begun: string[]
  start(amount: number, connections?: number, address?: string): Promise<Loaded>
  /** A clerk asks the applicant something, in a case that nobody has worked at. */
  ask(amount: number): Promise<Loaded>
  /** A clerk decides on a case that nobody has worked at, which computes the amount again and issues the letter. */
  complete(amount: number): Promise<Loaded>
}

export function commandsAt(address: string, connections: number): Commands {
  const begun: string[] = []
  let clerk: { headers: Record<string, string>; item: string } | null = null
  const give = async (amount: number, command: object): Promise<Loaded> => {
    if (begun.length < amount) throw new Error(`${amount} commands, but only ${begun.length} cases`)
    if (clerk === null) {
      const headers = await signedIn(address)
      clerk = { headers, item: await workItemOf(address, headers, begun[0] ?? '') }
    }
    const { headers, item } = clerk
    const body = JSON.stringify({ command: { type: 'complete', item, ...command } })
    const next = () => ({ method: 'POST', path: `/api/cases/${begun.pop()}/commands`, headers, body })
    return load(address, amount, next, () => {}, connections)
  }
  return {
    begun,
    start: (amount, over = connections, at = address) =>
      load(
        at,
        amount,
        () => ({ method: 'POST', path: '/api/cases', headers: {}, body: APPLICATION }),
        (body) => begun.push((JSON.parse(body) as { caseId: string }).caseId),
        over,
      ),
    ask: (amount) => give(amount, { outcome: outcomeOf(asking), question }),
    complete: (amount) => give(amount, { outcome: outcomeOf(deciding) }),
  }
}
