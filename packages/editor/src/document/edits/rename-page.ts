import type { Edit } from '../edit.ts'
import { pageOf } from '../lookup.ts'
import { GONE, NO_WORDS } from '../refusals.ts'
import { changedWords, refusesWording, askedSentence, type WordsChange } from '../words.ts'

export interface RenamePageArgs {
  readonly form: string
  readonly page: string
  readonly title: WordsChange
}

/** Another title. */
export const renamePage: Edit<RenamePageArgs> = {
  name: 'rename-page',
  label: { de: 'Seite umbenennen', en: 'Rename page' },

  refuses({ definition }, { form, page, title }) {
    const found = pageOf(definition, form, page)
    if (!found) return GONE
    const blank = title.de?.trim() === '' || title.en?.trim() === ''
    return blank ? NO_WORDS : refusesWording(changedWords(found.title, title))
  },

  perform({ definition }, { form, page, title }) {
    const found = pageOf(definition, form, page)
    const words = changedWords(found?.title, title)
    if (found) found.title = words
    return {
      label: askedSentence('Seite in {name} umbenannt', 'Page renamed to {name}', words),
      select: { kind: 'page', form, key: page },
    }
  },
}
