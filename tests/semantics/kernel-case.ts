import { type Action, type CaseState, type Command, type Decide, type Fact, decide, SimulatedCases, type SimulatedCase, type Step } from '@laufzettel/engine'
import { definitionsOfBpmn, readBpmn } from '@laufzettel/engine/bpmn'
import { bareWorld } from '@laufzettel/engine/testing'
import type { Graph } from '../reference/graph.ts'
import type { Observation } from '../reference/observation.ts'
import type { Stimulus } from '../reference/stimuli.ts'
import { toBpmn } from '../reference/to-bpmn.ts'

const START = '2026-01-15T10:00:00.000Z'

/** A graph of the reference as a case of the kernel, by way of its BPMN file, seen as the reference sees its own. */
export class KernelCase {
  readonly simulated: SimulatedCases
  readonly case: SimulatedCase
  readonly #steps: ReadonlyMap<string, Step>
  #actions: string[] = []
  #before = 0

  constructor(graph: Graph, variables: Readonly<Record<string, boolean>>, decideBy: Decide = decide) {
    const read = readBpmn(toBpmn(graph))
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const imported = definitionsOfBpmn(read.value.document)
    if (!imported.ok) throw new Error(JSON.stringify(imported.problems))
    const [definition] = imported.value.definitions
    if (definition === undefined) throw new Error('no process')
    this.#steps = new Map(definition.steps.map((step) => [step.key, step]))
    const actions: Record<string, Action> = {}
    for (const { config } of definition.steps) {
      const name = config['action']
      if (typeof name !== 'string') continue
      actions[name] = () => {
        this.#actions.push(name)
        return {}
      }
    }
    const world = bareWorld(definition)
    this.simulated = new SimulatedCases([world], { now: START, actions, decide: decideBy })
    const begun = this.simulated.start(world, { variables })
    if (!begun.ok) throw new Error(JSON.stringify(begun.problems))
    this.case = begun.value
  }

  get state(): CaseState {
    return this.case.state
  }

  get facts(): readonly Fact[] {
    return this.case.facts
  }

  /** What the reference calls an observation. */
  observe(): Observation {
    const { state } = this
    const waiting = Object.values(state.workItems).flatMap(({ status, step }) => (status === 'open' ? [step] : []))
    const caught = new Set<string>()
    for (const { token, step } of Object.values(state.subscriptions ?? {})) this.#note(caught, token, step)
    for (const { token, step, status } of Object.values(state.timers)) if (status === 'set') this.#note(caught, token, step)
    const exceptions = Object.values(state.incidents).flatMap(({ status, step }) => (status === 'open' && step !== null ? [step] : []))
    const thrown = this.facts.slice(this.#before).flatMap((fact) => {
      const { kind, name } = fact.type === 'event.thrown' ? fact.body : { kind: '', name: '' }
      return kind === 'signal' || kind === 'message' ? [`${kind}:${name ?? ''}`] : []
    })
    const seen: Observation = {
      actions: [...this.#actions, ...thrown].sort(),
      waiting: [...waiting, ...[...caught].map((key) => key.split(' ')[1] ?? '')].sort(),
      exceptions: [...exceptions].sort(),
    }
    if (state.status === 'running') return seen
    const { how, code } = state.ending ?? {}
    if (how === 'error') return { ...seen, ended: { how, code: code ?? '' } }
    return { ...seen, ended: { how: how === 'terminated' ? 'terminated' : 'normal' } }
  }

  /** Catching events and those behind an event-based gateway wait; events at a boundary and of subprocesses only listen. */
  #note(caught: Set<string>, token: string | null, step: string): void {
    const { block, attachedTo } = this.#steps.get(step) ?? {}
    if (token === null || token === '' || attachedTo !== undefined || block === 'start-event') return
    caught.add(`${token} ${step}`)
  }

  happen(stimulus: Stimulus): void {
    this.#actions = []
    this.#before = this.facts.length
    switch (stimulus.do) {
      case 'complete': {
        const item = Object.entries(this.state.workItems).find(([, found]) => found.status === 'open' && found.step === stimulus.node)?.[0]
        if (stimulus.set && Object.keys(stimulus.set).length > 0) this.#set(stimulus.set)
        return this.#give({ type: 'complete', item: item ?? '', outcome: 'done' })
      }
      case 'message':
        // What nobody waits for is refused, and nothing happens.
        this.simulated.give(this.case, { type: 'deliver', message: stimulus.name })
        return
      case 'signal':
        return this.#give({ type: 'signal', signal: stimulus.name })
      case 'advance':
        return this.simulated.advance(new Date(Date.parse(this.simulated.now) + stimulus.seconds * 1000).toISOString())
    }
  }

  #set(variables: Readonly<Record<string, boolean>>): void {
    this.#give({ type: 'set-data', reason: 'reference', variables })
  }

  #give(command: Command): void {
    const given = this.simulated.give(this.case, command)
    if (!given.ok && this.state.status === 'running') throw new Error(JSON.stringify(given.problems))
  }
}
