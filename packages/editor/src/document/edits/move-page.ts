import type { Edit } from '../edit.ts'
import { formOf, pageOf } from '../lookup.ts'
import { movedPages } from '../page-loops.ts'
import { GONE, refusal } from '../refusals.ts'
import { askedSentence } from '../words.ts'

export interface MovePageArgs {
  readonly form: string
  readonly page: string
  readonly direction: 'up' | 'down'
}

/** Changes the order of the pages; pages of one list stay together. */
export const movePage: Edit<MovePageArgs> = {
  name: 'move-page',
  label: { de: 'Seite verschieben', en: 'Move page' },

  refuses({ definition }, { form, page, direction }) {
    if (!pageOf(definition, form, page)) return GONE
    if (movedPages(formOf(definition, form)?.pages ?? [], page, direction)) return null
    return refusal(
      'Weiter geht es in diese Richtung nicht. Seiten einer Liste bleiben beieinander.',
      'It cannot go further in this direction. Pages of one list stay together.',
    )
  },

  perform({ definition }, { form, page, direction }) {
    const found = formOf(definition, form)
    const moved = movedPages(found?.pages ?? [], page, direction)
    if (found && moved) found.pages = moved
    const name = pageOf(definition, form, page)?.title ?? { de: page, en: page }
    return {
      label: askedSentence('Seite {name} verschoben', 'Page {name} moved', name),
      select: { kind: 'page', form, key: page },
    }
  },
}
