import type { Draft } from '@laufzettel/engine'

/**
 * A draft with what stands in the inputs of a page now, not judged. Inputs are named by entry path, with the
 * part after a dot where a field has several (`dogs/i1/birthDate.day`).
 */
export function answersIn(body: Readonly<Record<string, string>>, draft: Draft): Draft {
  const answers: Record<string, Record<string, string>> = { ...draft.answers }
  const begun = new Set<string>()
  for (const [name, value] of Object.entries(body)) {
    const dot = name.indexOf('.')
    const path = dot < 0 ? name : name.slice(0, dot)
    const part = dot < 0 ? 'value' : name.slice(dot + 1)
    const before = begun.has(path) ? answers[path] : {}
    begun.add(path)
    answers[path] = { ...before, [part]: value }
  }
  return { ...draft, answers }
}
