import { TEXT_LIMIT } from '@laufzettel/engine'
import type { Field, Placement } from '@laufzettel/engine'
import type { Edit } from '../edit.ts'
import { pageOf, placementsOn } from '../lookup.ts'
import { newField, QUESTION_KINDS, SUGGESTED_PURPOSE } from '../new-field.ts'
import { dataFieldOf } from '../questions.ts'
import { GONE, refusal } from '../refusals.ts'
import { changedWords, refusesWording, askedSentence, type WordsChange } from '../words.ts'

export interface AddQuestionArgs {
  readonly form: string
  readonly page: string
  readonly kind: string
  readonly label: WordsChange
  readonly help?: WordsChange
  /** Why it is asked; a general askedSentence unless told. */
  readonly purpose?: WordsChange
  /** The question after which it comes; at the end of the page unless told. */
  readonly after?: string
  /** True unless told. */
  readonly required?: boolean
}

/**
 * A new question with a field of its own. On a page that repeats a list the field belongs to the list's items;
 * on a page about one party, to that party.
 */
export const addQuestion: Edit<AddQuestionArgs> = {
  name: 'add-question',
  label: { de: 'Frage einfügen', en: 'Add question' },

  refuses({ definition }, { form, page, kind, label, help, purpose }) {
    const found = pageOf(definition, form, page)
    if (!found || !QUESTION_KINDS.includes(kind)) return GONE
    const unfit =
      refusesWording(changedWords(undefined, label)) ??
      (purpose ? refusesWording(changedWords(undefined, purpose), TEXT_LIMIT) : null) ??
      (help ? refusesWording(changedWords(undefined, help), TEXT_LIMIT) : null)
    if (unfit) return unfit
    if (definition.retention.length > 0) return null
    return refusal(
      'Das Modell hat noch keine Aufbewahrungsfrist. Legen Sie zuerst eine an.',
      'The model has no retention class yet. Add one first.',
    )
  },

  perform({ definition }, { form, page: pageKey, kind, label, help, purpose, after, required = true }, tools) {
    const page = pageOf(definition, form, pageKey)
    const words = changedWords(undefined, label)
    const done = askedSentence('Frage {name} eingefügt', 'Question {name} added', words)
    if (!page) return { label: done }
    const beside = placementsOn(page).flatMap(
      (placement) => dataFieldOf(definition, page, placement.field, placement.party)?.field ?? [],
    )
    const field = newField(definition, beside, { kind, label: words, purpose: purposeOf(purpose) }, tools)
    const list = definition.fields.find((candidate) => candidate.key === page.repeat)
    const parties = new Set(beside.map((each) => ('party' in each ? each.party : undefined)))
    const [party, ...others] = parties
    if (list?.items) list.items.push(field)
    else if (party !== undefined && others.length === 0) definition.fields.push({ ...field, party } as Field)
    else definition.fields.push(field as Field)
    const placement: Placement = {
      key: tools.newKey('p'),
      field: field.key,
      required,
      ...(help ? { help: changedWords(undefined, help) } : {}),
    }
    const group = page.groups.find(({ placements }) => placements.some(({ key }) => key === after)) ?? page.groups.at(-1)
    const index = group?.placements.findIndex(({ key }) => key === after) ?? -1
    group?.placements.splice(index < 0 ? group.placements.length : index + 1, 0, placement)
    return { label: done, select: { kind: 'placement', form, page: pageKey, key: placement.key } }
  },
}

/** The general askedSentence keeps its translation; what a person wrote instead has none yet. */
function purposeOf(typed: WordsChange | undefined) {
  const words = typed && changedWords(undefined, typed)
  return { ...(words === undefined || words.de === SUGGESTED_PURPOSE.de ? SUGGESTED_PURPOSE : words) }
}
