import type { Language } from '../definition/basics.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { type Problem, problemCode, problemText } from '../problems/problem.ts'
import { splitPlace } from './answer-problem.ts'
import type { Assessment } from './assess.ts'
import { type Draft, itemsOf } from './draft.ts'
import { boolean } from './fields/boolean.ts'
import { VALUE } from './fields/kind.ts'
import type { FormContext } from './form-context.ts'
import { fieldId, optionId } from './input-name.ts'
import { anotherInstance } from './instance.ts'
import type { ListSettings } from './list-of.ts'
import type { FieldView, FormPageView, ItemView } from './page-view.ts'
import { wordsIn } from './words-in.ts'

type Shown = Pick<FormPageView, 'title' | 'items' | 'groups' | 'problems'>

/** The page after a loop: the items so far, and whether there is another one. */
export function anotherView(
  definition: ProcessDefinition,
  assessment: Assessment,
  list: ListSettings,
  draft: Draft,
  language: Language,
  context: FormContext,
  problems: readonly Problem[],
): Shown {
  const path = anotherInstance(list.key)
  const own = problems.filter((found) => found.place === undefined || splitPlace(found.place).path === path)
  const field = questionView(list, path, draft.done.includes(path), own, language)
  return {
    title: list.label[language],
    items: itemViews(definition, assessment, list, draft, language, context),
    groups: [{ key: 'another', fields: [field] }],
    problems: own.map((found) => ({
      code: problemCode(found),
      text: problemText(found, language),
      ...(found.place === undefined ? {} : { target: optionId(path, 'yes') }),
    })),
  }
}

function questionView(
  list: ListSettings,
  path: string,
  answered: boolean,
  problems: readonly Problem[],
  language: Language,
): FieldView {
  const chosen = answered ? 'no' : ''
  return {
    path,
    id: fieldId(path),
    kind: boolean.kind,
    control: 'options',
    label: list.another[language],
    purpose: list.another[language],
    norms: [],
    required: true,
    parts: [{ key: VALUE, name: path, id: optionId(path, 'yes'), value: chosen, invalid: problems.length > 0 }],
    options: boolean.options({}).map((option) => ({
      value: option.key,
      id: optionId(path, option.key),
      label: option.label[language],
      checked: option.key === chosen,
      reveals: [],
    })),
    errors: problems.map((found) => problemText(found, language)),
  }
}

function itemViews(
  definition: ProcessDefinition,
  assessment: Assessment,
  list: ListSettings,
  draft: Draft,
  language: Language,
  context: FormContext,
): ItemView[] {
  const items = itemsOf(draft, list.key)
  return items.flatMap((item, index) => {
    const first = assessment.pages.find((page) => page.item?.list === list.key && page.item.item === item)
    if (first === undefined) return []
    const words = wordsIn(definition, assessment.scope, { list: list.key, item }, context.today)
    const name = list.name === null ? undefined : words(list.name, language)
    return [
      {
        item,
        number: index + 1,
        label: name ?? `${list.item[language]} ${index + 1}`,
        change: first.instance,
        removable: items.length > list.min,
      },
    ]
  })
}
