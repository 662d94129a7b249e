import type { Edit, Words } from '../edit.ts'
import type { ModelDraft } from '../model-draft.ts'

export interface AdoptCopyArgs {
  readonly content: ModelDraft
  /** When and by whom it was written, as people say it: „vom 10.12.2026, 11:03 Uhr“. */
  readonly of: Words
}

/** Puts a kept version in the place of the draft. */
export const adoptCopy: Edit<AdoptCopyArgs> = {
  name: 'adopt-copy',
  label: { de: 'Als Entwurf übernehmen', en: 'Take over as the draft' },

  refuses: ({ definition }, { content }) =>
    content.definition.key === definition.key
      ? null
      : {
          reason: {
            de: 'Diese Kopie gehört zu einem anderen Verfahren.',
            en: 'This copy belongs to another procedure.',
          },
        },

  perform(draft, { content, of }) {
    // Copied: what is in the draft may be changed, the copy stays as it is.
    const { definition, revisions } = structuredClone(content)
    draft.definition = definition as typeof draft.definition
    draft.revisions = [...revisions] as typeof draft.revisions
    return { label: { de: `Kopie ${of.de} übernommen`, en: `Copy ${of.en} taken over` } }
  },
}
