import { blockOf, type Flow, type ProcessDefinition } from '@laufzettel/engine'
import { original } from 'immer'
import type { Edit, Refusal } from '../edit.ts'
import { flowsFrom, flowsTo, stepOf } from '../lookup.ts'
import { GONE, refusal } from '../refusals.ts'
import { sentence } from '../words.ts'

export interface MoveStepArgs {
  readonly step: string
  /** One place towards the start (-1) or towards the end (1). */
  readonly by: -1 | 1
}

/** Exchanges a step with the one before or after it on the same way. */
export const moveStep: Edit<MoveStepArgs> = {
  name: 'move-step',
  label: { de: 'Schritt verschieben', en: 'Move step' },

  refuses({ definition }, { step, by }) {
    if (!stepOf(definition, step)) return GONE
    return pairOf(definition, step, by).refusal ?? null
  },

  perform({ definition }, { step, by }) {
    // Looked up in what is not recorded: only what changes needs to be.
    const now = original(definition) as ProcessDefinition
    const name = stepOf(now, step)?.name ?? { de: step, en: step }
    const { earlier, later, ...way } = pairOf(now, step, by)
    const [between, onward] = [way.between, way.onward].map((flow) => flow && definition.flows[now.flows.indexOf(flow)])
    if (earlier !== undefined && later !== undefined && between && onward) {
      for (const [index, flow] of now.flows.entries()) {
        const recorded = flow.to === earlier && flow.from !== later ? definition.flows[index] : undefined
        if (recorded) recorded.to = later
      }
      between.from = later
      between.to = earlier
      onward.from = earlier
      // A way that went back to the earlier step now goes back to the one that stands there.
      if (onward.to === earlier) onward.to = later
      inOrder(definition, now, later, earlier)
    }
    return {
      label:
        by < 0
          ? sentence('Schritt {name} nach oben verschoben', 'Step {name} moved up', name)
          : sentence('Schritt {name} nach unten verschoben', 'Step {name} moved down', name),
      select: { kind: 'step', key: step },
    }
  },
}

interface Pair {
  readonly earlier?: string
  readonly later?: string
  readonly between?: Flow
  readonly onward?: Flow
  readonly refusal?: Refusal
}

/** The step and its neighbour, where each leads to one step and only the earlier one leads to the later one. */
function pairOf(model: ProcessDefinition, key: string, by: -1 | 1): Pair {
  const beside = by < 0 ? flowsTo(model, key) : flowsFrom(model, key)
  const [flow, ...more] = beside
  if (!flow || more.length > 0) return { refusal: BRANCHES }
  const [earlier, later] = [flow.from, flow.to]
  const steps = [stepOf(model, earlier), stepOf(model, later)]
  const [out, ...others] = flowsFrom(model, later)
  if (steps.some((step) => step && blockOf(step.block)?.starts)) return { refusal: EDGE }
  if (steps.some((step) => step?.attachedTo !== undefined || (step && blockOf(step.block)?.branches))) {
    return { refusal: BRANCHES }
  }
  if (!out) return { refusal: EDGE }
  const straight = flowsFrom(model, earlier).length === 1 && flowsTo(model, later).length === 1 && others.length === 0
  return straight && earlier !== later ? { earlier, later, between: flow, onward: out } : { refusal: BRANCHES }
}

const EDGE = refusal(
  'Anfang und Ende bleiben, wo sie sind. Weiter geht es in diese Richtung nicht.',
  'Start and end stay where they are. It cannot go further in this direction.',
)

const BRANCHES = refusal(
  'Hier teilen sich Wege oder kommen zusammen. Verbinden Sie die Schritte einzeln neu.',
  'Ways divide or join here. Connect the steps one by one.',
)

/** The list of steps follows the way. */
function inOrder(model: ProcessDefinition, now: ProcessDefinition, first: string, second: string): void {
  const one = now.steps.findIndex(({ key }) => key === first)
  const other = now.steps.findIndex(({ key }) => key === second)
  if (other >= 0 && other < one) {
    const [before, after] = [model.steps[one], model.steps[other]]
    if (before && after) {
      model.steps[other] = before
      model.steps[one] = after
    }
  }
  for (const [index, { steps }] of now.stations.entries()) {
    const [at, behind] = [steps.indexOf(first), steps.indexOf(second)]
    const station = behind >= 0 && at > behind ? model.stations[index] : undefined
    if (station) {
      station.steps[behind] = first
      station.steps[at] = second
    }
  }
}
