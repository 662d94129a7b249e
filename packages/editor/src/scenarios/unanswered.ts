import { type Draft, draftOfAnswers, fieldAt, type FieldView, type FormContext, type Language, pageInstance, pageView, type Problem, parsePath, type ProcessDefinition, type Text } from '@laufzettel/engine'
import type { ScenarioOutcome } from '../versions/play-scenarios.ts'

/** A question that test cases do not answer, because it was asked after they were recorded. */
export interface Unanswered {
  /** Path of the question; `*` stands for the item of a list. */
  readonly key: string
  readonly label: Text
  /** Test case → the paths that it lacks. */
  readonly places: readonly { readonly scenario: string; readonly paths: readonly string[] }[]
}

/** The questions that test cases lack an answer to, each once, in the order in which they come up. */
export function unansweredIn(outcomes: readonly ScenarioOutcome[], definition: ProcessDefinition): readonly Unanswered[] {
  const found = new Map<string, Unanswered>()
  for (const { key: scenario, unanswered = [] } of outcomes) {
    for (const [key, paths] of Map.groupBy(unanswered, (path) => path.replace(/\/i\d+\//, '/*/'))) {
      const field = fieldAt(definition, paths[0] ?? '')
      if (field === null) continue
      const before = found.get(key)
      found.set(key, { key, label: field.label, places: [...(before?.places ?? []), { scenario, paths }] })
    }
  }
  return [...found.values()]
}

/** The question as citizens see it, with the answers of the first test case that lacks it; null where no page asks it. */
export function questionShown(
  { places }: Unanswered,
  definition: ProcessDefinition,
  language: Language,
  context: FormContext,
  typed: Draft | null,
  problems: readonly Problem[],
): { readonly field: FieldView; readonly draft: Draft; readonly path: string } | null {
  const [first] = places
  const path = first?.paths[0]
  const sent = definition.scenarios.find(({ key }) => key === first?.scenario)?.events.find(({ kind }) => kind === 'submit')
  if (path === undefined || sent?.kind !== 'submit') return null
  const filled = draftOfAnswers(definition, sent.form, sent.answers)
  const draft = typed ?? (filled.ok ? filled.value : null)
  if (draft === null) return null
  const parsed = parsePath(path)
  const item = parsed?.of === 'item' ? parsed.item : undefined
  for (const page of definition.forms.find(({ key }) => key === sent.form)?.pages ?? []) {
    const instance = page.repeat === undefined ? page.key : item === undefined ? null : pageInstance(page.key, item)
    if (instance === null) continue
    const view = pageView(definition, sent.form, draft, instance, language, context, problems)
    const field = view.ok ? within(view.value.groups.flatMap((group) => group.fields)).find((one) => one.path === path) : undefined
    if (field !== undefined) return { field, draft, path }
  }
  return null
}

function within(fields: readonly FieldView[]): readonly FieldView[] {
  return fields.flatMap((field) => [field, ...within(field.options.flatMap(({ reveals }) => reveals))])
}
