import { blockOf, type ProcessDefinition } from '@laufzettel/engine'
import type { Edit, Refusal } from '../edit.ts'
import { flowsFrom, stepOf } from '../lookup.ts'
import { GONE, refusal } from '../refusals.ts'
import { bypass } from './delete-step.ts'
import { placeInside, placeStep } from './insert-step.ts'

export interface NestStepArgs {
  readonly step: string
  /** The subprocess into which it moves; null moves it out, behind the one that it lies in. */
  readonly into: string | null
}

/** Moves a step into a subprocess, as its first, or out of the one that it lies in. What was before leads on past it. */
export const nestStep: Edit<NestStepArgs> = {
  name: 'nest-step',
  label: { de: 'In einen Unterprozess verschieben', en: 'Move into a subprocess' },

  refuses({ definition }, { step: key, into }) {
    const step = stepOf(definition, key)
    if (!step) return GONE
    if (into === null) {
      if (step.parent === undefined || !stepOf(definition, step.parent)) return OUTSIDE
      const around = stepOf(definition, step.parent)
      if (around && blockOf(around.block)?.ends !== true) return refusesMove(definition, key)
      return OUTSIDE
    }
    const around = stepOf(definition, into)
    if (!around) return GONE
    if (blockOf(around.block)?.contains !== true || blockOf(around.block)?.startedByEvent) {
      return refusal(`„${around.name.de}“ ist kein Unterprozess.`, `“${around.name.en}” is no subprocess.`)
    }
    if (step.parent === into || insideOf(definition, into, key)) {
      return refusal(`„${step.name.de}“ kann nicht in „${around.name.de}“ verschoben werden.`, `“${step.name.en}” cannot be moved into “${around.name.en}”.`)
    }
    return refusesMove(definition, key)
  },

  perform({ definition }, { step: key, into }, tools) {
    const step = stepOf(definition, key)
    const target = into ?? step?.parent
    const around = target === undefined ? undefined : stepOf(definition, target)
    const name = step?.name ?? { de: key, en: key }
    const where = around?.name ?? name
    if (step && target !== undefined) {
      bypass(definition, key)
      definition.flows = definition.flows.filter(({ from, to }) => from !== key && to !== key)
      definition.steps = definition.steps.filter((each) => each.key !== key)
      // A place in the drawing belongs to where it was.
      if (definition.layout) delete definition.layout[key]
      for (const station of definition.stations) station.steps = station.steps.filter((each) => each !== key)
      if (into === null) placeStep(definition, step, { after: target }, tools)
      else placeInside(definition, step, target, tools)
    }
    return {
      label:
        into === null
          ? { de: `‚${name.de}‘ aus ‚${where.de}‘ herausgenommen`, en: `‘${name.en}’ taken out of ‘${where.en}’` }
          : { de: `‚${name.de}‘ in ‚${where.de}‘ verschoben`, en: `‘${name.en}’ moved into ‘${where.en}’` },
      select: { kind: 'step', key },
    }
  },
}

/** One that others hang on stays where it is: a split with its ways, a start, an end, a step with deadlines. */
function refusesMove(model: ProcessDefinition, key: string): Refusal | null {
  const step = stepOf(model, key)
  const block = step && blockOf(step.block)
  const bound = model.steps.some(({ attachedTo }) => attachedTo === key) || step?.attachedTo !== undefined
  return block?.starts || block?.ends || block?.branches || bound || flowsFrom(model, key).length > 1 ? BOUND : null
}

/** Whether the first lies in the second, however deep. */
function insideOf(model: ProcessDefinition, key: string, around: string): boolean {
  const seen = new Set<string>()
  for (let at: string | undefined = key; at !== undefined && !seen.has(at); at = stepOf(model, at)?.parent) {
    if (at === around) return true
    seen.add(at)
  }
  return false
}

const OUTSIDE = refusal('Dieser Schritt liegt in keinem Unterprozess.', 'This step lies in no subprocess.')

const BOUND = refusal(
  'An diesem Schritt hängen Wege oder Fristen. Verschieben Sie die Schritte dazwischen, oder hängen Sie sie zuerst um.',
  'Ways or deadlines hang on this step. Move the steps between, or connect them anew first.',
)
