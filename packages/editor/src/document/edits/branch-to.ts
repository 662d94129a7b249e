import { BLOCKS } from '@laufzettel/engine'
import type { Edit } from '../edit.ts'
import { flowsFrom, stepOf } from '../lookup.ts'
import { newStep } from '../new-step.ts'
import { connect } from './connect.ts'
import { placeStep } from './insert-step.ts'

export interface BranchToArgs {
  /** The step that leads on already. */
  readonly from: string
  /** The step to which a second way shall lead. */
  readonly to: string
}

const SPLIT = BLOCKS.find((block) => block.branches)?.type

/** A second way from a step that leads on: a split behind it, whose normal case is the way that was there. */
export const branchTo: Edit<BranchToArgs> = {
  name: 'branch-to',
  label: { de: 'Weiteren Weg aufteilen', en: 'Split off another way' },

  refuses: (draft, args) => connect.refuses(draft, { ...args, replace: true }),

  perform(draft, { from, to }, tools) {
    const { definition } = draft
    const before = stepOf(definition, from)
    if (SPLIT === undefined || flowsFrom(definition, from).length === 0)
      return connect.perform(draft, { from, to }, tools)
    const split = newStep(definition, SPLIT, tools)
    placeStep(definition, split, { after: from }, tools)
    const done = connect.perform(draft, { from: split.key, to }, tools)
    const next = stepOf(definition, to)
    return {
      ...done,
      label: {
        de: `Von ‚${before?.name.de ?? from}‘ führt ein Weg zu ‚${next?.name.de ?? to}‘`,
        en: `A flow leads from ‘${before?.name.en ?? from}’ to ‘${next?.name.en ?? to}’`,
      },
    }
  },
}
