import type { Tagged } from '@laufzettel/engine'
import type { Edit } from '../edit.ts'
import type { ModelDraft, ProposedRevision } from '../model-draft.ts'
import { refusesRevision, revisionWords } from '../proposed-revisions.ts'
import { sentence } from '../words.ts'

/** Dates are calendar dates, both inclusive; `knownSince` is an instant in UTC; `norm` a citation in words. */
export interface ProposeRevisionArgs {
  readonly parameter: string
  readonly value: Tagged
  readonly validFrom: string
  readonly validTo?: string
  readonly norm?: string
  readonly knownSince: string
}

/** A new value of a parameter for a time, published together with the model. */
export const proposeRevision: Edit<ProposeRevisionArgs> = {
  name: 'propose-revision',
  label: { de: 'Neuen Wert vorsehen', en: 'Propose a new value' },

  refuses: (draft, args) => refusesRevision(draft, revisionOf(draft, args)),

  perform(draft, args) {
    const revision = revisionOf(draft, args)
    draft.revisions.push(revision)
    return {
      label: sentence('Neuer Wert {name} vorgesehen', 'New value {name} proposed', revisionWords(draft.definition, revision)),
      select: { kind: 'parameter', key: args.parameter },
    }
  },
}

function revisionOf({ definition }: Pick<ModelDraft, 'definition'>, args: ProposeRevisionArgs): ProposedRevision {
  return { process: definition.key, ...args }
}
