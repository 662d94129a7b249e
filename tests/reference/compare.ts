import type { Graph } from './graph.ts'
import { Interpreter } from './interpreter.ts'
import { type Observation, observationKey } from './observation.ts'
import { type Intent, stimulusFor } from './random-stimuli.ts'
import type { Stimulus } from './stimuli.ts'
import type { Readings } from './synchronization.ts'

/** An engine that runs one case of a graph; `toBpmn` gives it the graph in its own language. */
export interface Engine {
  /** What is seen after the case has begun. */
  begin(graph: Graph, variables: Record<string, boolean>): Observation
  /**
   * What is seen after a stimulus. It moves its clock from due timer to due timer, since what a timer starts begins when
   * it was due, and keeps no message that nobody waits for.
   */
  happen(stimulus: Stimulus): Observation
}

export interface Difference {
  /** All stimuli up to the one after which something else was seen than the standard allows. */
  after: Stimulus[]
  seen: Observation
  possible: Observation[]
}

export interface Comparison {
  graph: Graph
  variables: Record<string, boolean>
  script: Intent[]
  readings?: Readings
  limit?: number
}

/**
 * Drives an engine and the interpreter with the same script, and answers the first thing seen of the engine that no order
 * of steps leads to. What it shows decides which of the possible states remain for the next stimulus.
 */
export function firstDifference(
  engine: Engine,
  { graph, variables, script, readings, limit }: Comparison,
): Difference | undefined {
  const interpreter = new Interpreter({
    graph,
    variables,
    ...(readings === undefined ? {} : { readings }),
    ...(limit === undefined ? {} : { limit }),
  })
  const after: Stimulus[] = []
  let seen = engine.begin(graph, { ...variables })
  if (!interpreter.saw(seen)) return { after, seen, possible: interpreter.possible() }
  for (const intent of script) {
    const stimulus = stimulusFor(intent, graph, seen)
    if (stimulus === undefined) continue
    after.push(stimulus)
    interpreter.happen(stimulus)
    seen = engine.happen(stimulus)
    if (!interpreter.saw(seen)) return { after, seen, possible: interpreter.possible() }
  }
  return undefined
}

/** The interpreter as an engine that picks one of the possible orders, for tests of the comparison. */
export class InterpretingEngine implements Engine {
  private interpreter: Interpreter | undefined
  private readonly changed: (graph: Graph) => Graph
  private readonly pick: number
  private readonly limit: number

  /** `changed` makes it run another graph than it was given, so that it is a broken engine. */
  constructor({ changed = (graph: Graph) => graph, pick = 0, limit = 3000 } = {}) {
    this.changed = changed
    this.pick = pick
    this.limit = limit
  }

  begin(graph: Graph, variables: Record<string, boolean>): Observation {
    this.interpreter = new Interpreter({ graph: this.changed(graph), variables, limit: this.limit })
    return this.settle(this.interpreter)
  }

  happen(stimulus: Stimulus): Observation {
    if (this.interpreter === undefined) throw new Error('no case has begun')
    this.interpreter.happen(stimulus)
    return this.settle(this.interpreter)
  }

  private settle(interpreter: Interpreter): Observation {
    const possible = interpreter.possible().sort((a, b) => observationKey(a).localeCompare(observationKey(b)))
    const seen = possible[this.pick % possible.length]
    if (seen === undefined) throw new Error('nothing is possible')
    interpreter.saw(seen)
    return seen
  }
}
