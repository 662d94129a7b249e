import type { Edit } from '../edit.ts'
import type { ProposedRevision } from '../model-draft.ts'
import { refusesRevision, revisionWords } from '../proposed-revisions.ts'
import { GONE } from '../refusals.ts'
import { sentence } from '../words.ts'
import type { ProposeRevisionArgs } from './propose-revision.ts'

export interface ChangeProposedRevisionArgs {
  /** Place in the draft's list of proposed values. */
  readonly index: number
  /** What is left out stays; null takes the end or the norm away. */
  readonly change: Partial<Omit<ProposeRevisionArgs, 'parameter' | 'validTo' | 'norm'>> & {
    readonly validTo?: string | null
    readonly norm?: string | null
  }
}

/** Another amount, time or norm for a value that is not published yet. */
export const changeProposedRevision: Edit<ChangeProposedRevisionArgs> = {
  name: 'change-proposed-revision',
  label: { de: 'Vorgesehenen Wert ändern', en: 'Change the proposed value' },

  refuses(draft, { index, change }) {
    const old = draft.revisions[index]
    return old ? refusesRevision(draft, changed(old, change), index) : GONE
  },

  perform(draft, { index, change }) {
    const old = draft.revisions[index]
    const next = old && changed(old, change)
    if (next) draft.revisions[index] = next
    const name = next ? revisionWords(draft.definition, next) : { de: '', en: '' }
    return {
      label: sentence('Vorgesehener Wert {name} geändert', 'Proposed value {name} changed', name),
      ...(next ? { select: { kind: 'parameter', key: next.parameter } as const } : {}),
    }
  },
}

function changed(old: ProposedRevision, change: ChangeProposedRevisionArgs['change']): ProposedRevision {
  const merged = Object.entries({ ...old, ...change }).filter(([, value]) => value !== null && value !== undefined)
  return Object.fromEntries(merged) as ProposedRevision
}
