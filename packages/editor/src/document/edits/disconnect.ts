import type { Edit } from '../edit.ts'
import { flowOf, flowWords } from '../lookup.ts'
import { GONE } from '../refusals.ts'
import { sentence } from '../words.ts'

export interface DisconnectArgs {
  readonly flow: string
}

/** Takes a flow away. What it led to may then be without a way in; the problems say so. */
export const disconnect: Edit<DisconnectArgs> = {
  name: 'disconnect',
  label: { de: 'Weg löschen', en: 'Delete flow' },

  refuses: ({ definition }, { flow }) => (flowOf(definition, flow) ? null : GONE),

  perform({ definition }, { flow: key }) {
    const flow = flowOf(definition, key)
    const name = flow ? { ...flowWords(definition, flow) } : { de: key, en: key }
    definition.flows = definition.flows.filter((each) => each.key !== key)
    return {
      label: sentence('Weg {name} gelöscht', 'Flow {name} deleted', name),
      ...(flow ? { select: { kind: 'step', key: flow.from } as const } : {}),
    }
  },
}
