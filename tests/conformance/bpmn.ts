import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Action, SimulatedCases, type Tagged, problemText } from '@laufzettel/engine'
import { definitionsOfBpmn, readBpmn } from '@laufzettel/engine/bpmn'
import { bareWorld } from '@laufzettel/engine/testing'
import type { CaseResult, Suite } from './case-result.ts'

interface Process {
  readonly name: string
  readonly group: string
  readonly cases: readonly {
    readonly variables: Readonly<Record<string, number | string | boolean>>
    readonly expected: readonly string[]
    readonly advanceSeconds?: number
    readonly parallelProcess?: boolean
  }[]
}

const START = '2026-01-15T10:00:00.000Z'
/** Seconds that the suite's slow actions take. */
const SLOW = [
  [/^WAIT_TEN_SECONDS$/, 10],
  [/^CREATE_TIMESTAMP_LOG_/, 2],
] as const

/**
 * Runs the processes below a folder with `cases.json` on the kernel: each case starts the process of the file with its
 * variables, moves a simulated clock, and compares the multiset of what its actions recorded.
 */
export const bpmn: Suite = async (folder) => {
  const file = join(folder, 'cases.json')
  if (!existsSync(file)) throw new Error(`${folder} has no cases.json`)
  const processes = JSON.parse(readFileSync(file, 'utf8')) as Process[]
  return processes.flatMap(({ name, group, cases }) =>
    cases.map((one, at): CaseResult => {
      const recorded = record(readFileSync(join(folder, `${name}.bpmn`)), one)
      const expected = [...one.expected].sort()
      const found = [...recorded.actions].sort()
      const passed = JSON.stringify(found) === JSON.stringify(expected)
      const why = recorded.why === '' ? '' : ` (${recorded.why})`
      const detail = `expected ${expected.join(' ') || 'nothing'}, found ${found.join(' ') || 'nothing'}${why}`
      return { name: `${name}#${String(at + 1)}`, group, passed, ...(passed ? {} : { detail }) }
    }),
  )
}

interface Recorded {
  readonly actions: readonly string[]
  readonly why: string
}

function record(bytes: Uint8Array, one: Process['cases'][number]): Recorded {
  const read = readBpmn(bytes)
  if (!read.ok) return { actions: ['ERROR_generic'], why: read.problems.map((found) => problemText(found, 'en')).join(' ') }
  const imported = definitionsOfBpmn(read.value.document)
  if (!imported.ok) return { actions: ['ERROR_generic'], why: imported.problems.map((found) => problemText(found, 'en')).join(' ') }
  const { definitions } = imported.value
  const worlds = definitions.map((definition) => bareWorld(definition, definitions.filter((other) => other !== definition)))
  const actions: string[] = []
  const times: [number, number][] = []
  const simulated = new SimulatedCases(worlds, {
    now: START,
    actions: actionsOf(worlds.flatMap(({ definition }) => definition.definition.steps.map(({ config }) => config['action'])), actions),
    perform: ({ name }, job) => {
      const after = SLOW.find(([pattern]) => pattern.test(name))?.[1] ?? 0
      const from = Date.parse(simulated.now)
      if (name.startsWith('CREATE_TIMESTAMP_LOG_')) times.push([from, from + after * 1000])
      return { command: { type: 'complete-job', job }, after }
    },
  })
  const variables: Record<string, Tagged> = {}
  for (const [name, value] of Object.entries(one.variables)) {
    variables[name] = typeof value === 'number' ? { $number: String(value) } : value
  }
  const [main, ...others] = worlds
  if (main === undefined) return { actions: ['ERROR_generic'], why: 'no process' }
  const problems: string[] = []
  const start = (world: (typeof worlds)[number]) => {
    const begun = simulated.start(world, { variables })
    if (!begun.ok) problems.push(...begun.problems.map((found) => problemText(found, 'en')))
  }
  if (one.parallelProcess) for (const other of others) start(other)
  start(main)
  simulated.advance(new Date(Date.parse(START) + (one.advanceSeconds ?? 0) * 1000).toISOString())
  const incidents = simulated.cases.flatMap(({ state }) => Object.values(state.incidents).filter(({ status }) => status === 'open'))
  if (incidents.length > 0 || problems.length > 0) actions.push('ERROR_runtime')
  if (simulated.cases.some(({ state }) => state.ending?.how === 'error')) actions.push('ERROR_thrownErrorEvent')
  const [first, second] = times
  if (first && second && one.expected.some((name) => name.startsWith('EXECUTION_'))) {
    actions.push(first[0] < second[1] && second[0] < first[1] ? 'EXECUTION_PARALLEL' : 'EXECUTION_SEQUENTIAL')
  }
  return { actions, why: [...problems, ...incidents.map(({ problem }) => problem)].join(', ') }
}

/** The actions of the suite; what takes time is a job instead. */
function actionsOf(names: readonly unknown[], recorded: string[]): Readonly<Record<string, Action>> {
  const increment: Action = (read) => {
    const value = read('integerVariable')
    const number = value !== null && typeof value === 'object' && !Array.isArray(value) ? Number(value?.['$number'] ?? 0) : 0
    return { values: { integerVariable: { $number: String(number + 1) } } }
  }
  const DATA = 'string data'
  const own = new Map<string, Action>([
    ['CREATE_LOG_FILE', () => ({})],
    ['INCREMENT_INTEGER_VARIABLE', increment],
    ['THROW_ERROR', () => ({ error: 'ERR_CODE' })],
    ['SET_STRING_DATA', () => ({ values: { result: DATA } })],
  ])
  own.set('CREATE_MARKER_FILE', () => {
    recorded.push('MARKER_EXISTS')
    return {}
  })
  own.set('INCREMENT_INTEGER_VARIABLE_AND_LOG', (read, inputs) => {
    recorded.push('INCREMENT')
    return increment(read, inputs)
  })
  own.set('LOG_DATA', (_read, inputs) => {
    if (Object.values(inputs).includes(DATA)) recorded.push('DATA_CORRECT')
    return {}
  })
  const made: Record<string, Action> = {}
  for (const name of names) {
    if (typeof name !== 'string' || SLOW.some(([pattern]) => pattern.test(name))) continue
    made[name] =
      own.get(name) ??
      (() => {
        recorded.push(name)
        return {}
      })
  }
  return made
}
