import type { Edit } from '../edit.ts'
import { formOf } from '../lookup.ts'
import { GONE } from '../refusals.ts'
import { loopsBroken } from '../page-loops.ts'
import { changedWords, refusesWording, askedSentence, type WordsChange } from '../words.ts'

export interface AddPageArgs {
  readonly form: string
  readonly title: WordsChange
  /** The page after which it comes; the last one unless told. */
  readonly after?: string
  /** Key of a list: the page is shown for each of its items. */
  readonly repeat?: string
}

/** A new page, still empty. It never divides pages that repeat for the items of one list. */
export const addPage: Edit<AddPageArgs> = {
  name: 'add-page',
  label: { de: 'Seite einfügen', en: 'Add page' },

  refuses({ definition }, { form, title, repeat }) {
    const list = definition.fields.find((field) => field.key === repeat)
    if (!formOf(definition, form) || (repeat !== undefined && !list?.items)) return GONE
    return refusesWording(changedWords(undefined, title))
  },

  perform({ definition }, { form, title, after, repeat }, tools) {
    const words = changedWords(undefined, title)
    const page = {
      key: tools.newKey('g'),
      title: words,
      ...(repeat === undefined ? {} : { repeat }),
      groups: [{ key: tools.newKey('u'), placements: [] }],
    }
    const pages = formOf(definition, form)?.pages ?? []
    const wanted = pages.findIndex(({ key }) => key === after)
    const last = repeat === undefined ? -1 : pages.findLastIndex((each) => each.repeat === repeat)
    let index = (wanted < 0 ? Math.max(last, -1) : wanted) + 1 || pages.length
    while (index < pages.length && loopsBroken(pages.toSpliced(index, 0, page))) index += 1
    if (loopsBroken(pages.toSpliced(index, 0, page))) index = last + 1
    pages.splice(index, 0, page)
    return {
      label: askedSentence('Seite {name} eingefügt', 'Page {name} added', words),
      select: { kind: 'page', form, key: page.key },
    }
  },
}
