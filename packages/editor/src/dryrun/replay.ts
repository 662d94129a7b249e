import {
  type Actor,
  commandOfOutside,
  commandOfWork,
  contentHash,
  decideTrial,
  fine,
  formContext,
  localDate,
  type Problem,
  readAnswers,
  readAskedFields,
  type Result,
  type ScenarioEvent,
  Simulation,
  type World,
  dataOf,
} from '@laufzettel/engine'
import { watch } from '../watch.ts'

/** A run played from its beginning. `played` events went well; `problems` say why the one after them did not. */
export interface Run {
  readonly simulation: Simulation
  readonly played: number
  readonly problems: readonly Problem[]
}

const CITIZEN: Actor = { kind: 'party', party: 'applicant' }
const OUTSIDE: Actor = { kind: 'system', id: 'dry-run' }
const STAFF = { kind: 'staff', id: 'dry-run', name: 'Probelauf', roles: [] } as const satisfies Actor

/** Each part of a composite is another person's in a dry run, so that one modeller can play two pairs of eyes. */
const personAt = (part: string | undefined) => (part === undefined ? STAFF.id : `${STAFF.id}-${part}`)

/** Plays events on a new case that begins at an instant; timers fire on the way, letters are set at once. */
export function replay(world: World, start: string, events: readonly ScenarioEvent[]): Run {
  const simulation = new Simulation(world, start, watch, decideTrial)
  for (const [at, event] of events.entries()) {
    const result = play(simulation, event)
    if (!result.ok) return { simulation, played: at, problems: result.problems }
  }
  return { simulation, played: events.length, problems: [] }
}

function play(simulation: Simulation, event: ScenarioEvent): Result<unknown> {
  const moved = simulation.advance(event.at)
  if (!moved.ok) return moved
  const { world, state, now } = simulation
  const { definition } = world.definition
  const context = { ...formContext(world, now, watch), source: { kind: 'online' as const, at: now } }
  switch (event.kind) {
    case 'submit': {
      const data = readAnswers(definition, event.form, event.answers, context)
      if (!data.ok) return data
      const applicant = { party: 'applicant', access: contentHash(event).slice(0, 16) }
      const caseNumber = `${definition.caseName.prefix}-${now.slice(0, 4)}-00001`
      const { value } = data
      return simulation.give(
        { type: 'start', caseId: 'dry-run', tenant: 'own', caseNumber, channel: 'online', parties: { applicant }, data: value },
        CITIZEN,
      )
    }
    case 'deliver':
    case 'signal':
    case 'job':
    case 'begin': {
      const found = commandOfOutside(event, state)
      if ('command' in found) return simulation.give(found.command, OUTSIDE)
      const caseNumber = `${definition.caseName.prefix}-${now.slice(0, 4)}-00001`
      const data = { entries: {}, items: {} }
      return simulation.give(
        { type: 'start', caseId: 'dry-run', tenant: 'own', caseNumber, channel: 'online', parties: {}, data, ...found.start },
        OUTSIDE,
      )
    }
    case 'complete': {
      const { part, by = personAt(part) } = event
      return simulation.give(commandOfWork(event, state, localDate(now, world.zone)), { ...STAFF, id: by })
    }
    case 'answer': {
      const question = keyOf(state?.questions, (asked) => asked.status === 'open')
      const fields = Object.values(state?.vault ?? {}).flatMap((vault) => vault.questions[question]?.fields ?? [])
      if (state === null) return simulation.give({ type: 'answer', question, text: event.text }, CITIZEN)
      const data = readAskedFields(definition, dataOf(state), fields, event.answers ?? {}, context)
      if (!data.ok) return data
      return simulation.give({ type: 'answer', question, text: event.text, data: data.value }, CITIZEN)
    }
    case 'post': {
      const letter = keyOf(state?.letters, (issued) => issued.template === event.letter && issued.posted === null)
      return simulation.give({ type: 'post-letter', letter, on: event.on }, STAFF)
    }
    case 'wait':
      return fine(null)
  }
}

/** The key of the first thing that fits; empty for none, which the engine refuses by name. */
function keyOf<T>(things: Readonly<Record<string, T>> | undefined, fits: (thing: T) => boolean): string {
  return Object.entries(things ?? {}).find(([, thing]) => fits(thing))?.[0] ?? ''
}

/** One more event. Waiting on waiting is one wait; waiting before anything happened moves the beginning. */
export function recorded(
  run: { readonly start: string; readonly events: readonly ScenarioEvent[] },
  event: ScenarioEvent,
): { readonly start: string; readonly events: readonly ScenarioEvent[] } {
  const last = run.events.at(-1)
  if (event.kind === 'wait' && last === undefined) return { start: event.at, events: [] }
  const kept = event.kind === 'wait' && last?.kind === 'wait' ? run.events.slice(0, -1) : run.events
  return { start: run.start, events: [...kept, event] }
}
