import { type Action, type Command, type ProcessDefinition, type Result, SimulatedCases, type SimulatedCase, type Step, type Tagged } from '@laufzettel/engine'
import { bareWorld, flow, graph, step } from '@laufzettel/engine/testing'

export const START = '2026-01-15T10:00:00.000Z'

/** Steps of the patterns, by the words of their figures. */
export const start = (key = 'start') => step(key, 'start-event', { events: [] })
export const end = (key = 'end') => step(key, 'end-event', { events: [] })
/** Done at once, and recorded under its key. */
export const work = (key: string, more: Partial<Step> = {}) => step(key, 'action', { action: key }, more)
/** Waits for a person. */
export const person = (key: string, more: Partial<Step> = {}) =>
  step(key, 'user-task', { role: 'clerk', outcomes: [{ key: 'done', label: { de: 'Erledigt', en: 'Done' } }], retention: 'file' }, more)
export const event = (key: string, block: string, events: readonly object[], more: Partial<Step> = {}, config: object = {}) =>
  step(key, block, { events, ...config } as Step['config'], more)

/** Flows along each line of keys: `lines(['a', 'b', 'c'])` leads from a to b and from b to c. */
export const lines = (...each: readonly (readonly string[])[]) =>
  each.flatMap((line) => line.slice(1).map((to, at) => flow(line[at] ?? '', to)))

export const definition = (key: string, steps: readonly Step[], flows: ReturnType<typeof lines>): ProcessDefinition => graph(key, steps, flows)

export const number = (value: number): Tagged => ({ $number: String(value) })

/** An action for each step that is one: it tells that it was done, and counts where its settings name what. */
export function actionsOf(definitions: readonly ProcessDefinition[], done: (key: string) => void): Readonly<Record<string, Action>> {
  const actions: Record<string, Action> = {}
  for (const { block, key, config } of definitions.flatMap(({ steps }) => steps)) {
    if (block !== 'action') continue
    actions[key] = (read) => {
      done(key)
      const counted = config['counts']
      if (typeof counted !== 'string') return {}
      const before = read(counted)
      const value = before !== null && typeof before === 'object' && !Array.isArray(before) ? Number(before?.['$number']) : 0
      return { values: { [counted]: number(value + 1) } }
    }
  }
  return actions
}

/** A case that is played: what was done so far, in order, and who waits. */
export class Play {
  /** Every play so far, where somebody records them. */
  static recorded: Play[] | null = null

  readonly done: string[] = []
  readonly simulated: SimulatedCases
  readonly case: SimulatedCase

  constructor(main: ProcessDefinition, variables: Readonly<Record<string, Tagged>> = {}, called: readonly ProcessDefinition[] = []) {
    const worlds = [bareWorld(main, called), ...called.map((one) => bareWorld(one))]
    this.simulated = new SimulatedCases(worlds, { now: START, actions: actionsOf([main, ...called], (key) => this.done.push(key)) })
    const [world] = worlds
    if (world === undefined) throw new Error('no world')
    const begun = this.simulated.start(world, { variables })
    if (!begun.ok) throw new Error(begun.problems.map(({ name }) => name).join(', '))
    this.case = begun.value
    Play.recorded?.push(this)
  }

  get state() {
    return this.case.state
  }

  /** Keys of the steps at which people wait, in order. */
  get waiting(): string[] {
    return Object.values(this.state.workItems).flatMap(({ status, step: key }) => (status === 'open' ? [key] : [])).sort()
  }

  /** Steps that stopped with an incident. */
  get stopped(): string[] {
    return Object.values(this.state.incidents).flatMap(({ status, problem }) => (status === 'open' ? [problem] : []))
  }

  get ended(): boolean {
    return this.state.status === 'ended'
  }

  give(command: Command): Result<SimulatedCase> {
    return this.simulated.give(this.case, command)
  }

  /** A person does the first open work item of a step. */
  do(key: string): this {
    const item = Object.entries(this.state.workItems).find(([, found]) => found.status === 'open' && found.step === key)?.[0]
    if (item === undefined) throw new Error(`nobody waits at ${key}`)
    this.done.push(key)
    return this.sure({ type: 'complete', item, outcome: 'done' })
  }

  message(message: string, data: Readonly<Record<string, Tagged>> = {}): this {
    return this.sure({ type: 'deliver', message, data })
  }

  signal(signal: string): this {
    return this.sure({ type: 'signal', signal })
  }

  wait(seconds: number): this {
    this.simulated.advance(new Date(Date.parse(this.simulated.now) + seconds * 1000).toISOString())
    return this
  }

  sure(command: Command): this {
    const given = this.give(command)
    if (!given.ok) throw new Error(given.problems.map(({ name }) => name).join(', '))
    return this
  }
}
