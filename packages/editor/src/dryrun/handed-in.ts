import { type Draft, type FormContext, nextInstance, type ProcessDefinition, submitPage } from '@laufzettel/engine'

/** Pages that a form can have at most, with those of its list items. */
const MOST_PAGES = 200

/**
 * A filled draft as if its pages had been handed in one after the other, up to the first that is not right yet: a
 * person goes on there, or at the answers where all are right.
 */
export function handedIn(definition: ProcessDefinition, form: string, filled: Draft, context: FormContext): Draft {
  let draft = filled
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const next = nextInstance(definition, form, draft, context)
    if (!next.ok || next.value === null) return draft
    const handed = submitPage(definition, form, draft, next.value, bodyFor(next.value, draft), context)
    if (handed.refused || handed.problems.length > 0) return draft
    draft = handed.draft
  }
  return draft
}

/** What a person would send: all that is typed on this page; after the last item of a list, no further one. */
function bodyFor(instance: string, { answers }: Draft): Record<string, string> {
  if (instance.startsWith('another@')) return { [instance]: 'no' }
  return Object.fromEntries(
    Object.entries(answers).flatMap(([path, parts]) =>
      Object.entries(parts).map(([part, value]) => [part === 'value' ? path : `${path}.${part}`, value]),
    ),
  )
}
