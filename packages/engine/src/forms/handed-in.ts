import type { ProcessDefinition } from '../definition/process-definition.ts'
import { assess } from './assess.ts'
import { type Draft, formOf } from './draft.ts'
import type { FormContext } from './form-context.ts'

/**
 * A filled draft as if its pages had been handed in one after the other, up to the first that is not right yet: a
 * person goes on there, or checks the answers where all are right. No list gets a further item.
 */
export function handedIn(definition: ProcessDefinition, formKey: string, draft: Draft, context: FormContext): Draft {
  const form = formOf(definition, formKey)
  if (!form.ok) return draft
  const { pages, failures } = assess(definition, form.value, draft, context)
  const open = pages.findIndex(({ fields }) => fields.some(({ problems }) => problems.length > 0))
  const right = failures.length > 0 ? [] : open === -1 ? pages : pages.slice(0, open)
  return { ...draft, done: right.map(({ instance }) => instance) }
}
