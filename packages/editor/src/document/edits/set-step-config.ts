import { type ProcessDefinition, type Step, settingFits } from '@laufzettel/engine'
import type { Edit } from '../edit.ts'
import { keysIn } from '../keys-in.ts'
import { stepOf } from '../lookup.ts'
import { GONE, refusal } from '../refusals.ts'
import { givenBy, placeWords, readBy, refusesUses, usesOfLiteral, usesOfName } from '../uses.ts'
import { sentence } from '../words.ts'

export interface SetStepConfigArgs {
  readonly step: string
  readonly member: string
  /** undefined takes an optional setting away. */
  readonly value?: unknown
}

/** Changes one setting of a step. */
export const setStepConfig: Edit<SetStepConfigArgs> = {
  name: 'set-step-config',
  label: { de: 'Einstellung ändern', en: 'Change a setting' },

  refuses({ definition }, { step: key, member, value }) {
    const step = stepOf(definition, key)
    if (!step) return GONE
    const next = changed(step, member, value)
    if (!settingFits(definition, step, next)) {
      return refusal(
        'Dieser Wert passt hier nicht. Wählen Sie etwas Vorhandenes, oder ändern Sie ihn.',
        'This value does not fit here. Choose something that exists, or change it.',
      )
    }
    return refusesLost(definition, step, next)
  },

  perform({ definition }, { step: key, member, value }) {
    const step = stepOf(definition, key)
    if (step && value === undefined) delete step.config[member]
    else if (step) step.config[member] = value
    const name = step?.name ?? { de: key, en: key }
    return {
      label: sentence('Einstellung von {name} geändert', 'Setting of {name} changed', name),
      select: { kind: 'step', key },
    }
  },
}

function changed(step: Step, member: string, value: unknown): Step {
  const { [member]: _, ...rest } = step.config
  return { ...step, config: value === undefined ? rest : { ...rest, [member]: value } }
}

/** What the step gave and others read, and the keys inside the setting that conditions ask about. */
function refusesLost(model: ProcessDefinition, step: Step, next: Step) {
  const others = model.steps.filter(({ key }) => key !== step.key)
  const kept = new Set([...others.flatMap(givenBy), ...givenBy(next)])
  const gone = new Set(givenBy(step).filter((name) => !kept.has(name)))
  const needed = others
    .filter((other) => readBy(other).some((name) => gone.has(name)))
    .map(({ key }) => ({ place: `steps/${key}`, words: placeWords(model, `steps/${key}`) }))
  const read = usesOfName(model, ([root, key = '']) => gone.has(`${root}.${key}`))
  const keysLeft = keysIn(next.config)
  const literals = [...keysIn(step.config)].filter((key) => !keysLeft.has(key)).flatMap((key) => usesOfLiteral(model, key))
  return refusesUses(step.name, [...needed, ...read, ...literals])
}
