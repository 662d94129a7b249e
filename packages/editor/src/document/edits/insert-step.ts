import { BLOCKS, blockOf, type ProcessDefinition, type Step } from '@laufzettel/engine'
import type { Edit, EditTools, Refusal } from '../edit.ts'
import { flowOf, flowsFrom, stepOf } from '../lookup.ts'
import { newStep } from '../new-step.ts'
import { GONE, refusal } from '../refusals.ts'
import { changedWords, refusesWording, sentence, type WordsChange } from '../words.ts'

/**
 * Where a new step comes: into a flow (its „+“), behind a step (its „Weiter mit …“), as the first inside of a subprocess,
 * or where there is none yet.
 */
export type InsertAt =
  | { readonly flow: string }
  | { readonly after: string }
  | { readonly inside: string }
  | { readonly start: true }

export interface InsertStepArgs {
  readonly block: string
  readonly at: InsertAt
  readonly name?: WordsChange
  readonly config?: Step['config']
}

/**
 * Adds a step. In a flow the way goes on behind it to where it led before. Behind a step with one way out it
 * does the same; behind one that branches it opens a further branch; behind one without a way out it is next.
 */
export const insertStep: Edit<InsertStepArgs> = {
  name: 'insert-step',
  label: { de: 'Schritt einfügen', en: 'Insert step' },
  key: 'Insert',

  refuses({ definition }, { block, at, name }) {
    if (!blockOf(block)) return GONE
    const unfit = name ? refusesWording(changedWords(undefined, name)) : null
    if (unfit) return unfit
    return refusesPlace(definition, block, at)
  },

  perform({ definition }, { block, at, name, config }, tools) {
    const words = name && changedWords(undefined, name)
    const step = newStep(definition, block, tools, { name: words, config })
    placeStep(definition, step, at, tools)
    return {
      label: sentence('Schritt {name} eingefügt', 'Step {name} inserted', step.name),
      select: { kind: 'step', key: step.key },
    }
  },
}

/** Why a step of this block cannot stand there, or null. */
export function refusesPlace(model: ProcessDefinition, block: string, at: InsertAt): Refusal | null {
  if (blockOf(block)?.starts) return model.steps.some((step) => blockOf(step.block)?.starts) ? HAS_START : null
  if ('start' in at) return NEEDS_START
  if ('inside' in at) return refusesInside(model, block, at.inside)
  if ('flow' in at) {
    if (!flowOf(model, at.flow)) return GONE
    return blockOf(block)?.ends ? END_IN_FLOW : null
  }
  const before = stepOf(model, at.after)
  if (!before) return GONE
  const kind = blockOf(before.block)
  if (kind?.ends) {
    return refusal(
      `Nach „${before.name.de}“ ist der Vorgang zu Ende. Wählen Sie einen Schritt davor.`,
      `The case ends with “${before.name.en}”. Choose a step before it.`,
    )
  }
  const around = before.parent === undefined ? undefined : stepOf(model, before.parent)
  if (blockOf(block)?.ends && around && blockOf(around.block)?.adHoc) return FREE_ORDER
  return blockOf(block)?.ends && !kind?.branches && flowsFrom(model, before.key).length > 0 ? END_IN_FLOW : null
}

/** A subprocess holds steps that people and systems do; its bounds come with the first of them. */
function refusesInside(model: ProcessDefinition, block: string, key: string): Refusal | null {
  const around = stepOf(model, key)
  if (!around) return GONE
  if (blockOf(around.block)?.contains !== true || blockOf(around.block)?.startedByEvent) {
    return refusal(
      `In „${around.name.de}“ liegen keine Schritte. Fügen Sie den Schritt dahinter ein.`,
      `“${around.name.en}” holds no steps. Insert the step behind it.`,
    )
  }
  return blockOf(block)?.ends ? END_IN_FLOW : null
}

const HAS_START = refusal(
  'Ein Vorgang hat genau einen Anfang, und der steht schon im Ablauf.',
  'A case has exactly one start, and it is in the flow already.',
)

const NEEDS_START = refusal(
  'Jedes Verfahren beginnt mit „Antrag entgegennehmen“. Fügen Sie diesen Schritt zuerst ein.',
  'Every procedure begins with “Receive the application”. Insert that step first.',
)

const FREE_ORDER = refusal(
  'Hier wählen Menschen die Reihenfolge selbst; ein Ende gibt es dabei nicht.',
  'People choose the order here; there is no end in it.',
)

const END_IN_FLOW = refusal(
  'Ein Ende steht am Schluss eines Weges, hier geht es aber weiter. Hängen Sie es an einen Schritt ohne Fortsetzung.',
  'An end closes a way, but this way goes on. Put it behind a step that nothing follows.',
)

/** Puts a step that is not in the model yet there. It joins the station of the step before it. */
export function placeStep(model: ProcessDefinition, step: Step, at: InsertAt, tools: EditTools): void {
  if ('start' in at || blockOf(step.block)?.starts) {
    model.steps.unshift(step)
    return
  }
  if ('inside' in at) return placeInside(model, step, at.inside, tools)
  const flow = 'flow' in at ? flowOf(model, at.flow) : flowToSplit(model, at.after)
  const before = flow?.from ?? ('after' in at ? at.after : undefined)
  const index = model.steps.findIndex(({ key }) => key === before)
  lieIn(step, model.steps[index]?.parent)
  model.steps.splice(index + 1, 0, step)
  joinStation(model, before, step.key)
  if (flow) {
    const next = flow.to
    flow.to = step.key
    const onward = { key: tools.newKey('f'), from: step.key, to: next }
    // A split needs a way for all other cases; the one that was there is it.
    const made = blockOf(step.block)?.branches ? { ...onward, isDefault: true } : onward
    model.flows.splice(model.flows.findIndex(({ key }) => key === flow.key) + 1, 0, made)
    return
  }
  if (before === undefined) return
  model.flows.push(newBranch(model, before, step.key, tools))
}

/** Makes it a part of a subprocess, or of none. */
export function lieIn(step: Step, parent: string | undefined): void {
  if (parent === undefined) delete step.parent
  else step.parent = parent
}

/**
 * As the first step inside of a subprocess: before the one with which it began, else before an end of its own. Where the
 * order is free it stands beside the others.
 */
export function placeInside(model: ProcessDefinition, step: Step, parent: string, tools: EditTools): void {
  const around = stepOf(model, parent)
  const inner = model.steps.filter((each) => each.parent === parent && each.key !== step.key)
  const index = model.steps.findIndex(({ key }) => key === parent)
  lieIn(step, parent)
  model.steps.splice(index + 1, 0, step)
  if (around && blockOf(around.block)?.adHoc) return
  const starts = inner.find(({ block }) => blockOf(block)?.starts)
  const entered = new Set(model.flows.map(({ to }) => to))
  const first = inner.find(({ key, attachedTo }) => attachedTo === undefined && !entered.has(key))
  const way = starts && flowsFrom(model, starts.key)[0]
  let next = way?.to ?? (starts === undefined ? (first ?? inner.find(({ attachedTo }) => attachedTo === undefined))?.key : undefined)
  if (next === undefined && END !== undefined) {
    const end = { ...newStep(model, END, tools), parent }
    model.steps.splice(index + 2, 0, end)
    next = end.key
  }
  if (way) way.to = step.key
  else if (starts) model.flows.push(newBranch(model, starts.key, step.key, tools))
  if (next !== undefined) model.flows.push(newBranch(model, step.key, next, tools))
}

const END = BLOCKS.find((block) => block.ends)?.type

/** A flow between two steps; the first way out of a split is its normal case. */
export function newBranch(model: ProcessDefinition, from: string, to: string, tools: EditTools) {
  const step = stepOf(model, from)
  const splits = step !== undefined && blockOf(step.block)?.branches === true
  const flow = { key: tools.newKey('f'), from, to }
  return splits && !flowsFrom(model, from).some(({ isDefault }) => isDefault) ? { ...flow, isDefault: true } : flow
}

function flowToSplit(model: ProcessDefinition, key: string) {
  const step = stepOf(model, key)
  return step && blockOf(step.block)?.branches ? undefined : flowsFrom(model, key)[0]
}

function joinStation(model: ProcessDefinition, before: string | undefined, key: string): void {
  for (const station of model.stations) {
    const index = before === undefined ? -1 : station.steps.indexOf(before)
    if (index >= 0) station.steps.splice(index + 1, 0, key)
  }
}

