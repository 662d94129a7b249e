import type { Scenario } from '../definition/scenario.ts'
import { evaluateCase } from '../kernel/evaluate-case.ts'
import type { CaseState } from '../kernel/state.ts'
import type { World } from '../kernel/world.ts'
import { sourcePath } from './source-path.ts'
import { documentText, plainSpaces } from '../letters/document-text.ts'

/**
 * What a scenario has to expect so that the end of this case is right: it goes on looking at the same values, letters
 * and dates, with what they are now. Null where the case has stopped with an incident.
 */
export function acceptedEnd(world: World, { expect }: Scenario, state: CaseState, now: string): Scenario['expect'] | null {
  if (Object.values(state.incidents).some(({ status }) => status === 'open')) return null
  const values = Object.keys(expect.values ?? {}).flatMap((source) => {
    const found = evaluateCase(world, state, now, source)
    return found.ok ? [[source, found.value] as const] : []
  })
  return {
    ...(expect.path === undefined ? {} : { path: sourcePath(state) }),
    ...(expect.values === undefined ? {} : { values: Object.fromEntries(values) }),
    ...(expect.letters === undefined ? {} : { letters: expect.letters.flatMap((wanted) => acceptedLetter(state, wanted) ?? []) }),
    ...(expect.ended === undefined ? {} : { ended: state.status === 'ended' }),
  }
}

type WantedLetter = NonNullable<Scenario['expect']['letters']>[number]

/** Null where the letter is not written any more. Words that are gone are left out; the amounts that came instead stand for them. */
function acceptedLetter(state: CaseState, { letter, says, notified, remedyUntil }: WantedLetter): WantedLetter | null {
  const found = Object.entries(state.letters)
    .filter(([, { template }]) => template === letter)
    .at(-1)
  if (found === undefined) return null
  const [id, { posted }] = found
  const text = Object.values(state.vault)
    .flatMap(({ letters }) => letters[id] ?? [])
    .map(documentText)
    .join('\n')
  const kept = says?.filter((words) => text.includes(plainSpaces(words))) ?? []
  const came = kept.length === (says?.length ?? 0) ? [] : (plainSpaces(text).match(AMOUNT) ?? []).filter((amount) => !kept.includes(amount))
  const day = (wanted: string | undefined, now: string | undefined) => (wanted === undefined ? undefined : now)
  const [toldOn, until] = [day(notified, posted?.notified?.date), day(remedyUntil, posted?.remedyUntil?.date)]
  return {
    letter,
    ...(says === undefined ? {} : { says: [...new Set([...kept, ...came])] }),
    ...(toldOn === undefined ? {} : { notified: toldOn }),
    ...(until === undefined ? {} : { remedyUntil: until }),
  }
}

const AMOUNT = /\d{1,3}(?:\.\d{3})*,\d{2} €/g
