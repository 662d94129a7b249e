import { blockOf, type Step } from '@laufzettel/engine'
import { current, isDraft } from 'immer'
import type { Edit, EditTools } from '../edit.ts'
import { stepOf } from '../lookup.ts'
import { GONE, refusal } from '../refusals.ts'
import { sentence } from '../words.ts'
import { placeStep, refusesPlace } from './insert-step.ts'

export interface CopyStepArgs {
  readonly step: string
}

/** The same step once more, right behind the first one, with keys of its own. Its deadlines are not copied. */
export const copyStep: Edit<CopyStepArgs> = {
  name: 'copy-step',
  label: { de: 'Schritt kopieren', en: 'Copy step' },
  key: 'Control+d',

  refuses({ definition }, { step: key }) {
    const step = stepOf(definition, key)
    if (!step) return GONE
    if (step.attachedTo !== undefined || blockOf(step.block)?.branches || blockOf(step.block)?.contains) {
      return refusal(
        `„${step.name.de}“ lässt sich nicht kopieren. Fügen Sie einen neuen Schritt ein.`,
        `“${step.name.en}” cannot be copied. Insert a new step.`,
      )
    }
    return refusesPlace(definition, step.block, { after: key })
  },

  perform({ definition }, { step: key }, tools) {
    const step = stepOf(definition, key)
    const name = step?.name ?? { de: key, en: key }
    if (!step) return { label: sentence('Schritt {name} kopiert', 'Step {name} copied', name) }
    const source = plain(step)
    const copy: Step = {
      ...source,
      key: tools.newKey('s'),
      name: { de: `${name.de} (Kopie)`, en: `${name.en} (copy)` },
      config: ownGift(source, withNewKeys(source.config, tools) as Step['config'], tools),
    }
    placeStep(definition, copy, { after: key }, tools)
    return { label: sentence('Schritt {name} kopiert', 'Step {name} copied', name), select: { kind: 'step', key: copy.key } }
  },
}

function plain(step: Step): Step {
  return structuredClone(isDraft(step) ? current(step) : step)
}

/** Things inside the settings (the outcomes of a check) get keys of their own. */
function withNewKeys(value: unknown, tools: EditTools): unknown {
  if (Array.isArray(value)) return value.map((each) => withNewKeys(each, tools))
  if (typeof value !== 'object' || value === null) return value
  const copy = Object.entries(value).map(([name, member]) => {
    const prefix = name === 'key' && typeof member === 'string' ? /^[a-z]+(?=_)/.exec(member)?.[0] : undefined
    return [name, prefix === undefined ? withNewKeys(member, tools) : tools.newKey(prefix)]
  })
  return Object.fromEntries(copy)
}

/** A result is named once: the copy of a rule gives another one. */
function ownGift(step: Step, config: Step['config'], tools: EditTools): Step['config'] {
  const given = blockOf(step.block)?.gives?.(step.config as never) ?? []
  const member = Object.entries(config).find(([, value]) => given.includes(`result.${String(value)}`))?.[0]
  return member === undefined ? config : { ...config, [member]: tools.newKey('e') }
}
