import {
  blockOf,
  type CaseState,
  evaluateCase,
  type Language,
  type Reason,
  reasonText,
  runningStep,
  runningSteps,
  sourceKey,
  type Step,
  type Tagged,
  type Text,
  type World,
} from '@laufzettel/engine'
import { addresses, type Consultation, type ConsultedParty } from '@laufzettel/portal/render'
import { watch } from '../../watch.ts'

type Line = Readonly<Record<string, Tagged>>
type Consequence = ConsultedParty['silence']

/** What the settings of an opinion say. */
interface Asked {
  readonly participant: string
  readonly name: Text
  readonly silence: Consequence
  readonly result: string
  readonly outcomes: readonly { readonly key: string; readonly label: Text }[]
}

/** An opinion with its line of the result, and the work item that waits for it. */
export interface Opinion {
  readonly step: Step
  readonly asked: Asked
  readonly line: Line
  readonly item: string | null
}

/** Every participant of the case that has a line, in the order of the model. */
export function opinionsOf(world: World, state: CaseState, now: string): readonly Opinion[] {
  return runningSteps(world.definition).flatMap((step) => {
    if (blockOf(step.block)?.recordsLate !== true) return []
    const asked = step.config as unknown as Asked
    const found = evaluateCase(world, state, now, `result.${asked.result}`, watch())
    const lines = found.ok && Array.isArray(found.value) ? (found.value as readonly Line[]) : []
    const line = lines.find(({ participant }) => participant === asked.participant)
    if (line === undefined) return []
    const item = Object.entries(state.workItems).find(([, work]) => work.step === step.key && work.status === 'open')?.[0] ?? null
    return [{ step, asked, line, item }]
  })
}

/** Silence has taken effect, nothing has come since, and nobody waits for it: an answer can still be put on file. */
export function awaitsLate({ line, item }: Opinion): boolean {
  return item === null && line.lateAnswer === null && (line.fictional === true || line.disregarded === true)
}

/** Who was asked, until when, what came of it, for each step that asks several. */
export function consultations(world: World, state: CaseState, now: string, language: Language, mayWrite: boolean): Consultation[] {
  const found = new Map<string, ConsultedParty[]>()
  for (const opinion of opinionsOf(world, state, now)) {
    const key = sourceKey(opinion.step.key)
    found.set(key, [...(found.get(key) ?? []), partyOf(opinion, state, language, mayWrite)])
  }
  return [...found].map(([key, parties]) => ({ title: runningStep(world.definition, key)?.name[language] ?? key, parties }))
}

function partyOf(opinion: Opinion, state: CaseState, language: Language, mayWrite: boolean): ConsultedParty {
  const { line, asked, item, step } = opinion
  const base = { name: asked.name[language], silence: asked.silence }
  if (line.involved === false) return { ...base, state: 'not-involved', because: [], norms: [] }
  const reasons = (Array.isArray(line.dueReasons) ? (line.dueReasons as readonly Line[]) : []).map(reasonOf)
  const answer = wordsOf(asked, line.answer, language)
  const late = wordsOf(asked, line.lateAnswer, language)
  const lateOn = dateOf(line.lateOn)
  const here = addresses.deskCase(state.caseId)
  const record = item !== null ? `${here}?aufgabe=${item}#aufgabe` : `${here}?nachtrag=${encodeURIComponent(step.key)}#aufgabe`
  return {
    ...base,
    state: line.fictional === true ? 'fictional' : line.disregarded === true ? 'disregarded' : answer !== null ? 'answered' : line.late === true ? 'overdue' : 'open',
    askedOn: dateOf(line.askedOn),
    due: dateOf(line.due),
    because: reasons.filter(({ name }) => name !== 'event-day-not-counted').map((reason) => reasonText(reason, language)),
    norms: [...new Set(reasons.flatMap(({ norms }) => norms))],
    ...(answer === null ? {} : { answer, answeredOn: dateOf(line.answeredOn) }),
    ...(late === null || lateOn === undefined ? {} : { lateAnswer: late, lateOn }),
    ...(typeof line.content === 'string' ? { content: line.content } : {}),
    late: line.late === true,
    counted: line.counted === true,
    ...(mayWrite && state.status === 'running' && (item !== null || awaitsLate(opinion)) ? { record } : {}),
  }
}

function wordsOf({ outcomes }: Asked, answer: Tagged | undefined, language: Language): string | null {
  if (typeof answer !== 'string') return null
  return outcomes.find(({ key }) => key === answer)?.label[language] ?? answer
}

function dateOf(value: Tagged | undefined): string | undefined {
  const date = (value as { readonly $date?: unknown } | null | undefined)?.$date
  return typeof date === 'string' ? date : undefined
}

/** A reason as the engine keeps it with a date. */
function reasonOf({ on, name, values, norms }: Line): Reason {
  return { date: dateOf(on) ?? '', name, values, norms } as unknown as Reason
}
