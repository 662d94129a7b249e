import type { ProcessDefinition } from '@laufzettel/engine'
import { deleteQuestions, refusesDeletion } from '../delete-questions.ts'
import type { Edit } from '../edit.ts'
import { formOf, pageOf, placementsOn } from '../lookup.ts'
import { questionOf } from '../questions.ts'
import { GONE, refusal } from '../refusals.ts'
import { askedSentence } from '../words.ts'

export interface DeletePageArgs {
  readonly form: string
  readonly page: string
}

/** Takes a page out with its questions. */
export const deletePage: Edit<DeletePageArgs> = {
  name: 'delete-page',
  label: { de: 'Seite löschen', en: 'Delete page' },

  refuses({ definition }, { form, page }) {
    const pages = formOf(definition, form)?.pages ?? []
    if (!pageOf(definition, form, page)) return GONE
    if (pages.length === 1) {
      return refusal('Ein Formular braucht mindestens eine Seite.', 'A form needs at least one page.')
    }
    return refusesDeletion(
      definition,
      questionsOn(definition, form, page),
      (place) => place === `forms/${form}/pages/${page}/visible`,
    )
  },

  perform({ definition }, { form, page }) {
    const name = { ...(pageOf(definition, form, page)?.title ?? { de: page, en: page }) }
    deleteQuestions(definition, questionsOn(definition, form, page))
    const found = formOf(definition, form)
    if (found) found.pages = found.pages.filter(({ key }) => key !== page)
    return { label: askedSentence('Seite {name} gelöscht', 'Page {name} deleted', name) }
  },
}

function questionsOn(model: ProcessDefinition, form: string, page: string) {
  const found = pageOf(model, form, page)
  return found ? placementsOn(found).flatMap(({ key }) => questionOf(model, form, key) ?? []) : []
}
