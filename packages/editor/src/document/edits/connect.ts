import { blockOf } from '@laufzettel/engine'
import type { Edit } from '../edit.ts'
import { flowsFrom, stepOf } from '../lookup.ts'
import { GONE, refusal } from '../refusals.ts'
import { newBranch } from './insert-step.ts'

export interface ConnectArgs {
  readonly from: string
  readonly to: string
  /** Where the first step has its only way out already, that way is led to the second step. */
  readonly replace?: boolean
}

/** „Weiter mit …“ with a step that exists: a flow from one step to another. */
export const connect: Edit<ConnectArgs> = {
  name: 'connect',
  label: { de: 'Weiter mit vorhandenem Schritt', en: 'Continue with an existing step' },

  refuses({ definition }, { from, to, replace }) {
    const before = stepOf(definition, from)
    const next = stepOf(definition, to)
    if (!before || !next) return GONE
    if (from === to) {
      return refusal('Ein Schritt kann nicht zu sich selbst führen.', 'A step cannot lead to itself.')
    }
    const kind = blockOf(before.block)
    if (kind?.ends) {
      return refusal(
        `Nach „${before.name.de}“ ist der Vorgang zu Ende. Von dort führt kein Weg weiter.`,
        `The case ends with “${before.name.en}”. No flow leads on from there.`,
      )
    }
    if (blockOf(next.block)?.starts) {
      return refusal(
        'Zum Anfang kann kein Weg zurückführen. Wählen Sie den Schritt danach.',
        'No flow can lead back to the start. Choose the step after it.',
      )
    }
    if (next.attachedTo !== undefined) {
      return refusal(
        `„${next.name.de}“ ist eine Frist an einem Schritt und beginnt mit ihm. Wählen Sie einen anderen Schritt.`,
        `“${next.name.en}” is a deadline of a step and begins with it. Choose another step.`,
      )
    }
    if (before.parent !== next.parent) {
      return refusal(
        `„${before.name.de}“ und „${next.name.de}“ liegen nicht im selben Teil. Verbinden Sie Schritte desselben Unterprozesses.`,
        `“${before.name.en}” and “${next.name.en}” do not lie in the same part. Connect steps of the same subprocess.`,
      )
    }
    const ways = flowsFrom(definition, from)
    if (ways.some((flow) => flow.to === to)) {
      return refusal(
        `Von „${before.name.de}“ führt schon ein Weg zu „${next.name.de}“.`,
        `A flow from “${before.name.en}” to “${next.name.en}” exists already.`,
      )
    }
    if (kind?.branches || ways.length === 0 || (replace && ways.length === 1)) return null
    return refusal(
      `Nach „${before.name.de}“ geht es schon weiter. Fügen Sie „Aufteilen“ ein, wenn es mehrere Wege geben soll.`,
      `“${before.name.en}” leads on already. Insert “Split” if there are several ways.`,
    )
  },

  perform({ definition }, { from, to }, tools) {
    const before = stepOf(definition, from)
    const next = stepOf(definition, to)
    const [way] = before && blockOf(before.block)?.branches ? [] : flowsFrom(definition, from)
    const flow = way ?? newBranch(definition, from, to, tools)
    if (way) way.to = to
    else definition.flows.push(flow)
    return {
      label: {
        de: `‚${before?.name.de ?? from}‘ führt weiter zu ‚${next?.name.de ?? to}‘`,
        en: `‘${before?.name.en ?? from}’ leads on to ‘${next?.name.en ?? to}’`,
      },
      select: { kind: 'flow', key: flow.key },
    }
  },
}
