import { VALUE } from './fields/kind.ts'
import { placeOf } from './answer-problem.ts'

/** The `name` of an input: the entry path, with the part where a field has several. */
export function inputName(path: string, part: string): string {
  return part === VALUE ? path : placeOf(path, part)
}

/** The prefix of a field's ids in a page. */
export function fieldId(path: string): string {
  return path.replace(/[/@]/g, '-')
}

export function partId(path: string, part: string): string {
  return `${fieldId(path)}-${part}`
}

export function optionId(path: string, option: string): string {
  return `${fieldId(path)}-option-${option}`
}
