import { randomBytes } from 'node:crypto'
import type { CaseState } from '@laufzettel/engine'
import type { CaseDescription, Database } from './database.ts'
import { openDatabase } from './open-database.ts'

/** Words about a case that need no definition. */
export function describePlainly(state: CaseState): CaseDescription {
  const items = Object.entries(state.workItems)
  return {
    title: `Case ${state.caseNumber}`,
    partyName: Object.keys(state.parties).join(', '),
    station: null,
    workItems: Object.fromEntries(
      items.map(([item, { step }]) => [item, { title: { de: step, en: step }, reason: null }]),
    ),
    letters: {},
  }
}

/** A database for tests of storage. */
export async function openTestDatabase(folder: string, url?: string): Promise<Database> {
  const ids = { reference: () => randomBytes(16).toString('base64url') }
  const opened = await openDatabase({
    folder,
    ids,
    describeCase: describePlainly,
    ...(url === undefined ? {} : { url }),
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems))
  return opened.value
}
