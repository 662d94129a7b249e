import {
  type CaseState,
  evaluateCase,
  formatDateLong,
  localDate,
  runningStep,
  sourceKey,
  type Text,
  type World,
} from '@laufzettel/engine'
import type { CaseDescription, DescribeCase } from '../db/database.ts'
import { watch } from '../watch.ts'

/** Worlds by the hash of their definition, as far as they are loaded. */
export type KnownWorlds = (definitionHash: string) => World | undefined

/** Says what a case is called in lists. A case whose definition is not loaded is called by its number. */
export function describeCaseWith(worlds: KnownWorlds): DescribeCase {
  return (state) => {
    const world = worlds(state.process.hash)
    return world === undefined ? nameless(state) : describe(world, state)
  }
}

function describe(world: World, state: CaseState): CaseDescription {
  const { definition } = world.definition
  const title = evaluateCase(world, state, state.startedAt, definition.caseName.title, watch())
  const applicant = definition.parties.find((party) => party.role === 'applicant')
  const nameOf = (step: string): Text =>
    runningStep(world.definition, step)?.name ?? plain(step)
  const reason = reasonOf(world, state)
  return {
    title: title.ok && typeof title.value === 'string' ? title.value : definition.names.de,
    partyName: applicant ? lastNameFirst(state, applicant.key, applicant.name) : '',
    station: stationOf(world, state),
    workItems: Object.fromEntries(
      Object.entries(state.workItems).map(([item, { step }]) => [item, { title: nameOf(step), reason }]),
    ),
    letters: Object.fromEntries(
      Object.entries(state.letters).map(([letter, { template }]) => [
        letter,
        { title: definition.letters.find((candidate) => candidate.key === template)?.names ?? plain(template) },
      ]),
    ),
  }
}

/** „Brandt, Małgorzata“: lists are read by the family name, which a party's name ends with. */
function lastNameFirst(state: CaseState, party: string, keys: readonly string[]): string {
  const words = keys.map((key) => {
    const entries = Object.values(state.vault).map((vault) => vault.entries[`${party}/${key}`]?.value)
    return entries.find((value) => typeof value === 'string') ?? ''
  })
  const last = words.at(-1) ?? ''
  return [last, words.slice(0, -1).join(' ')].filter((part) => part !== '').join(', ')
}

/** The station of the first token that rests, else of the last step that was entered. */
function stationOf(world: World, state: CaseState): string | null {
  const resting = Object.values(state.tokens).map((token) => token.step)
  const steps = [...resting, state.path.at(-1)?.step].filter((step) => step !== null && step !== undefined)
  const stations = world.definition.definition.stations
  return steps.map((step) => stations.find((station) => station.steps.includes(sourceKey(step)))?.key).find((key) => key) ?? null
}

/** Why a work item is here now: the last thing that came from outside. */
function reasonOf(world: World, state: CaseState): Text {
  const answered = Object.values(state.questions)
    .map((question) => question.answeredAt)
    .filter((at) => at !== null)
    .sort()
    .at(-1)
  const day = localDate(answered ?? state.startedAt, world.zone)
  const [de, en] = [formatDateLong(day, 'de'), formatDateLong(day, 'en')]
  return answered
    ? { de: `Die Antwort kam am ${de}.`, en: `The answer came on ${en}.` }
    : { de: `Der Antrag kam am ${de}.`, en: `The application came on ${en}.` }
}

function nameless(state: CaseState): CaseDescription {
  return { title: state.caseNumber, partyName: '', station: null, workItems: {}, letters: {} }
}

function plain(word: string): Text {
  return { de: word, en: word }
}
