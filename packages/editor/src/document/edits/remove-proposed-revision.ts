import type { Edit } from '../edit.ts'
import { revisionWords } from '../proposed-revisions.ts'
import { GONE } from '../refusals.ts'
import { sentence } from '../words.ts'

export interface RemoveProposedRevisionArgs {
  /** Place in the draft's list of proposed values. */
  readonly index: number
}

/** Takes a value back that is not published yet. */
export const removeProposedRevision: Edit<RemoveProposedRevisionArgs> = {
  name: 'remove-proposed-revision',
  label: { de: 'Vorgesehenen Wert löschen', en: 'Remove the proposed value' },

  refuses: (draft, { index }) => (draft.revisions[index] ? null : GONE),

  perform(draft, { index }) {
    const [gone] = draft.revisions.splice(index, 1)
    const name = gone ? revisionWords(draft.definition, gone) : { de: '', en: '' }
    return {
      label: sentence('Vorgesehener Wert {name} gelöscht', 'Proposed value {name} removed', name),
      ...(gone ? { select: { kind: 'parameter', key: gone.parameter } as const } : {}),
    }
  },
}
