import type { ProcessDefinition } from '@laufzettel/engine'
import type { Refusal } from './edit.ts'
import { dropAnswers, dropAsked, type Question, questionLabel, questionsFor, usesOfField } from './questions.ts'
import { refusesUses } from './uses.ts'

/** Fields that nothing asks for any more once these questions are gone. */
function orphans(model: ProcessDefinition, questions: readonly Question[]): Question[] {
  const going = new Set(questions.map(({ placement }) => placement.key))
  return questions.filter(
    (question, index) =>
      questionsFor(model, question).every(({ placement }) => going.has(placement.key)) &&
      questions.findIndex(({ field }) => field === question.field) === index,
  )
}

/** Names every place that still reads a field which would no longer be asked for; null when there is none. */
export function refusesDeletion(
  model: ProcessDefinition,
  questions: readonly Question[],
  without: (place: string) => boolean = () => false,
): Refusal | null {
  const places = new Set(questions.map(({ form, placement }) => `forms/${form.key}/placements/${placement.key}`))
  const going = (place: string) => without(place) || places.has(place.split('/').slice(0, 4).join('/'))
  for (const question of orphans(model, questions)) {
    const refusal = refusesUses(questionLabel(question), usesOfField(model, question, going))
    if (refusal) return refusal
  }
  return null
}

/** Takes the questions out of their pages, and the fields that nothing asks for any more out of the model. */
export function deleteQuestions(model: ProcessDefinition, questions: readonly Question[]): void {
  const gone = orphans(model, questions)
  for (const question of gone) {
    dropAnswers(model, question, () => true)
    dropAsked(model, question)
  }
  for (const { list, field } of gone) {
    if (list) list.items = list.items?.filter((item) => item.key !== field.key) ?? []
    else model.fields = model.fields.filter((each) => !isSame(each, field))
  }
  for (const { page, group, placement } of questions) {
    const rest = group.placements.filter(({ key }) => key !== placement.key)
    group.placements = rest
    // A heading over nothing goes too, but a page keeps one group.
    if (rest.length === 0 && page.groups.length > 1) page.groups = page.groups.filter(({ key }) => key !== group.key)
  }
}

function isSame(
  one: { readonly key: string; readonly party?: string | undefined },
  other: { readonly key: string; readonly party?: string | undefined },
): boolean {
  return one.key === other.key && one.party === other.party
}
