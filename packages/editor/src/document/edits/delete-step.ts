import { blockOf, type ProcessDefinition, type Step } from '@laufzettel/engine'
import type { Edit } from '../edit.ts'
import { flowsFrom, flowsTo, stepOf } from '../lookup.ts'
import { GONE, refusal } from '../refusals.ts'
import { givenBy, placeWords, readBy, refusesUses, type Use, usesOfName } from '../uses.ts'
import { sentence } from '../words.ts'

export interface DeleteStepArgs {
  readonly step: string
}

/**
 * Takes a step out and closes the gap: what led to it leads on to the step after it, where there is exactly
 * one (for a split: the one of the normal case). Its deadlines go with it, and
 * what lies inside of it.
 */
export const deleteStep: Edit<DeleteStepArgs> = {
  name: 'delete-step',
  label: { de: 'Schritt löschen', en: 'Delete step' },
  key: 'Delete',

  refuses({ definition }, { step: key }) {
    const step = stepOf(definition, key)
    if (!step) return GONE
    if (blockOf(step.block)?.starts) {
      return refusal(
        'Mit diesem Schritt beginnt der Vorgang. Er kann nicht gelöscht werden.',
        'The case begins with this step. It cannot be deleted.',
      )
    }
    return refusesUses(step.name, usesOfSteps(definition, [step, ...goingWith(definition, key)]))
  },

  perform({ definition }, { step: key }) {
    const name = stepOf(definition, key)?.name ?? { de: key, en: key }
    const before = flowsTo(definition, key)[0]?.from
    for (const other of goingWith(definition, key)) remove(definition, other.key)
    bypass(definition, key)
    remove(definition, key)
    return {
      label: sentence('Schritt {name} gelöscht', 'Step {name} deleted', name),
      ...(before === undefined ? {} : { select: { kind: 'step', key: before } as const }),
    }
  },
}

/** What hangs on a step or lies inside of it, however deep. */
function goingWith(model: ProcessDefinition, key: string): Step[] {
  const keys = new Set([key])
  for (const at of keys) {
    for (const step of model.steps) if (step.attachedTo === at || step.parent === at) keys.add(step.key)
  }
  return model.steps.filter((step) => step.key !== key && keys.has(step.key))
}

/** Leads what enters a step to the one step after it; where there is none, the ways end. */
export function bypass(model: ProcessDefinition, key: string): void {
  const ways = flowsFrom(model, key)
  const next = (ways.length === 1 ? ways[0] : ways.find((flow) => flow.isDefault))?.to
  for (const flow of flowsTo(model, key)) {
    const doubled = model.flows.some((other) => other.from === flow.from && other.to === next)
    if (next !== undefined && next !== key && next !== flow.from && !doubled) flow.to = next
  }
}

function remove(model: ProcessDefinition, key: string): void {
  model.steps = model.steps.filter((step) => step.key !== key)
  model.flows = model.flows.filter((flow) => flow.from !== key && flow.to !== key)
  for (const station of model.stations) {
    if (station.steps.includes(key)) station.steps = station.steps.filter((step) => step !== key)
  }
  if (model.layout) delete model.layout[key]
}

/** What reads the outcome of these steps, or what they alone fill: the result of a rule, the days of a letter. */
function usesOfSteps(model: ProcessDefinition, steps: readonly Step[]): Use[] {
  const keys = new Set(steps.map((step) => step.key))
  const others = model.steps.filter((step) => !keys.has(step.key))
  const kept = new Set(others.flatMap(givenBy))
  const gone = new Set(steps.flatMap(givenBy).filter((name) => !kept.has(name)))
  const within = (place: string) => {
    const [kind, key = ''] = place.split('/')
    return kind === 'steps' ? keys.has(key) : model.flows.some((flow) => flow.key === key && keys.has(flow.from))
  }
  const needed = others
    .filter((step) => readBy(step).some((name) => gone.has(name)))
    .map(({ key }) => ({ place: `steps/${key}/config`, words: placeWords(model, `steps/${key}`) }))
  const read = usesOfName(
    model,
    ([root, key = '']) => (root === 'step' && keys.has(key)) || gone.has(`${root}.${key}`),
    within,
  )
  return [...needed, ...read]
}
