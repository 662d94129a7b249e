import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { Text } from '../definition/basics.ts'
import { problem } from '../problems/problem.ts'
import type { Check } from './check.ts'

/** A text that people read who fill in a form. */
interface AskedText {
  /** Path of keys, `forms/registration/placements/p_x7k2m9qd/label`. */
  readonly place: string
  readonly text: Text
  /** What to call it where it says nothing itself. */
  readonly called: string
}

/** Every question and every field has words in German: without them people are asked nothing. */
export const textsWritten: Check = {
  name: 'texts-written',
  run: (definition) =>
    askedTexts(definition)
      .filter(({ text }) => text.de.trim() === '')
      .map(({ place, text, called }) => problem('text-missing', { text: text.en.trim() || called }, `${place}/de`)),
}

/**
 * Questions and fields are translated. A new question begins with its German words on both sides; single words
 * (`Name`, `Station`) can be the same in both languages.
 */
export const textsTranslated: Check = {
  name: 'texts-translated',
  run: (definition) =>
    askedTexts(definition)
      .filter(({ text: { de, en } }) => de.trim() !== '' && (en.trim() === '' || (en === de && /\s/.test(de.trim()))))
      .map(({ place, text }) => problem('text-untranslated', { text: text.de }, `${place}/en`)),
}

/** Every question where it is asked; a field only where no question says its words. */
function askedTexts({ forms, fields }: ProcessDefinition): AskedText[] {
  const shown = new Set<string>()
  const questions = forms.flatMap((form) =>
    form.pages.flatMap(({ repeat, groups }) =>
      groups.flatMap(({ placements }) =>
        placements.flatMap(({ key, field: name, party, label }): AskedText[] => {
          const list = fields.find((each) => each.key === repeat)
          const path = list ? `${list.key}/${name}` : name
          const field = list
            ? list.items?.find((item) => item.key === name)
            : fields.find((each) => each.key === name && (party === undefined || each.party === party))
          const text = label ?? field?.label
          if (text === undefined) return []
          if (label === undefined) shown.add(path)
          return [{ place: `forms/${form.key}/placements/${key}/label`, text, called: name }]
        }),
      ),
    ),
  )
  const others = fields.flatMap((field) => [
    { place: `fields/${field.key}/label`, text: field.label, called: field.key, path: field.key },
    ...(field.items ?? []).map((item) => ({
      place: `fields/${field.key}/items/${item.key}/label`,
      text: item.label,
      called: item.key,
      path: `${field.key}/${item.key}`,
    })),
  ])
  return [...questions, ...others.filter(({ path }) => !shown.has(path))]
}
