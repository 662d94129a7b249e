import { type CaseState, formatDateLong, type Language, localDate, localDateTime, type Question, type World } from '@laufzettel/engine'
import type { TrackingPage } from '@laufzettel/portal/render'
import { words } from './words.ts'

type Shown = TrackingPage['stations'][number]

/**
 * The "Laufzettel" of a case: stations before the one where it is are done, with the day on which the case
 * left them; those after it are to come. A station whose letter is in the post is done too: what a case only
 * waits for then (the end of a period) is nothing that happens to its citizen. A case that has ended shows the
 * stations it was at.
 */
export function stationsOf({ definition: { definition }, zone }: World, state: CaseState, language: Language): readonly Shown[] {
  const { stations } = definition
  const say = words[language]
  const indexOf = (step: string | null) => stations.findIndex(({ steps }) => step !== null && steps.includes(step))
  const visited = state.path.map(({ step }) => indexOf(step))
  const ended = state.status === 'ended'
  const last = stations.length - 1
  const here = ended ? stations.length : stationHere(state, indexOf)
  return stations.flatMap((station, index): readonly Shown[] => {
    const base = { key: station.key, name: station.label[language] }
    const note = station.note?.[language]
    const planned = note === undefined ? {} : { note }
    if (ended && !visited.includes(index)) return []
    const posted = index === here || index === last ? postedOn(state, station.steps) : null
    if (posted !== null && index <= here) return [{ ...base, state: 'done', note: say.posted(formatDateLong(posted, language)) }]
    if (index < here) return [{ ...base, state: 'done', note: leftAt(state, index, visited, zone, language) }]
    if (index > here) return [{ ...base, state: 'toCome', ...planned }]
    const waits = openQuestions(state).some(({ step }) => station.steps.includes(step))
    return [{ ...base, state: 'here', ...(waits ? { note: say.waitsForYou } : planned) }]
  })
}

/** The first station where somebody has to do something; else the furthest one where the case rests or was. */
function stationHere(state: CaseState, indexOf: (step: string | null) => number): number {
  const work = Object.values(state.workItems).filter(({ status }) => status === 'open')
  const duties = [...work, ...openQuestions(state)].map(({ step }) => indexOf(step)).filter((index) => index >= 0)
  if (duties.length > 0) return Math.min(...duties)
  const resting = Object.values(state.tokens).map(({ step }) => indexOf(step))
  const reached = resting.some((index) => index >= 0) ? resting : state.path.map(({ step }) => indexOf(step))
  return Math.max(0, ...reached)
}

export function openQuestions(state: CaseState): Question[] {
  return Object.values(state.questions).filter(({ status }) => status === 'open')
}

/** The first station shows when the case began; the others the day on which the next one was reached. */
function leftAt(state: CaseState, index: number, visited: readonly number[], zone: World['zone'], language: Language): string {
  const day = (instant: string) => formatDateLong(localDate(instant, zone), language)
  if (index === 0) {
    return words[language].moment(day(state.startedAt), localDateTime(state.startedAt, zone).slice(11, 16))
  }
  const left = state.path.find((_, at) => (visited[at] ?? -1) > index)?.at ?? state.endedAt ?? state.startedAt
  return day(left)
}

/** The day on which the letters of these steps were all with the post and nothing else was to do; null before. */
function postedOn(state: CaseState, steps: readonly string[]): string | null {
  const letters = Object.values(state.letters).filter(({ step }) => steps.includes(step))
  const work = Object.values(state.workItems).some(({ status, step }) => status === 'open' && steps.includes(step))
  const asked = openQuestions(state).some(({ step }) => steps.includes(step))
  if (work || asked || letters.some(({ posted }) => posted === null)) return null
  return letters.map(({ posted }) => posted?.on ?? '').sort().at(-1) ?? null
}
