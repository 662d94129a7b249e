import type { Text } from '../definition/basics.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { nearName } from '../feel/static/near-name.ts'
import { type Problem, problem } from '../problems/problem.ts'
import { callingSteps, certainCalls } from './certain-calls.ts'
import type { CallableProcess } from './surroundings.ts'

/**
 * Every process that is called exists (`call-unknown`), and no chain of calls that every case takes leads back into itself
 * (`calls-endless`), on the day from which the model is to hold and on every later day on which another version begins
 * (BPMN 2.0 §10.3.6). `on`: `YYYY-MM-DD`.
 */
export function callsFit(definition: ProcessDefinition, processes: readonly CallableProcess[], on: string): Problem[] {
  const known = new Map(processes.map((each) => [each.process, each]))
  const steps = callingSteps(definition)
  if (steps.length === 0) return []
  const unknown = steps.flatMap(({ step, processes: called }) =>
    called.flatMap((process) => {
      if (process === definition.key || known.has(process)) return []
      const near = nearName(process, known.keys())
      const values = { step: step.name, process, ...(near === undefined ? {} : { near }) }
      return [problem('call-unknown', values, `steps/${step.key}/config/process`)]
    }),
  )
  return [...unknown, ...endless(definition, known, on)]
}

/** Calls of what is not in force yet on the day from which the model holds (`call-not-yet`). */
export function callsInForce(definition: ProcessDefinition, processes: readonly CallableProcess[], on: string): Problem[] {
  return callingSteps(definition).flatMap(({ step, processes: called, sameDay }) =>
    called.flatMap((process) => {
      const found = processes.find((each) => each.process === process)
      if (found === undefined || process === definition.key || !sameDay || versionOn(found, on) !== undefined) return []
      const [day = ''] = found.versions.map(({ validFrom }) => validFrom).sort()
      return [problem('call-not-yet', { step: step.name, process: found.names, day }, `steps/${step.key}/config/process`)]
    }),
  )
}

function endless(definition: ProcessDefinition, known: ReadonlyMap<string, CallableProcess>, on: string): Problem[] {
  const own = certainCalls(definition)
  if (own.length === 0) return []
  const later = [...known.values()].flatMap(({ versions }) => versions.map(({ validFrom }) => validFrom)).filter((day) => day > on)
  for (const day of [on, ...new Set(later.sort())]) {
    const callsOf = (process: string): readonly string[] => {
      const found = known.get(process)
      return process === definition.key ? own : ((found && versionOn(found, day)?.calls) ?? [])
    }
    const found = own.flatMap((first) => {
      const circle = circleFrom([definition.key, first], callsOf)
      if (circle === undefined) return []
      const name = (process: string) => (process === definition.key ? definition.names : (known.get(process)?.names ?? inBoth(process)))
      const path = { de: circle.map((each) => name(each).de).join(' → '), en: circle.map((each) => name(each).en).join(' → ') }
      return callingSteps(definition)
        .filter(({ processes, sameDay }) => sameDay && processes.includes(first))
        .map(({ step }) => problem('calls-endless', { step: step.name, path }, `steps/${step.key}/config/process`))
    })
    if (found.length > 0) return found
  }
  return []
}

/** The way of calls until one comes a second time; undefined where every way ends. */
function circleFrom(way: readonly string[], callsOf: (process: string) => readonly string[]): readonly string[] | undefined {
  const open = [way]
  const done = new Set<string>()
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const last = at.at(-1) ?? ''
    if (at.indexOf(last) < at.length - 1) return at
    if (done.has(last)) continue
    done.add(last)
    for (const next of callsOf(last)) open.push([...at, next])
  }
  return undefined
}

function versionOn({ versions }: CallableProcess, day: string) {
  return versions.filter(({ validFrom }) => validFrom <= day).sort((a, b) => a.validFrom.localeCompare(b.validFrom)).at(-1)
}

const inBoth = (text: string): Text => ({ de: text, en: text })
