import type { Text } from '../definition/basics.ts'
import { type Problem, problem } from '../problems/problem.ts'
import { answerProblem } from './answer-problem.ts'
import type { Answer } from './entry.ts'
import type { Evaluate, FormScope } from './form-context.ts'
import type { PlacedField } from './placed-field.ts'
import { fillText, type WordsOf } from './words.ts'

/** A field as the answers make it. */
export interface AssessedField extends PlacedField {
  readonly visible: boolean
  readonly required: boolean
  /** What was typed, read; null when nothing was, or it is wrong, or the field is not visible. */
  readonly answer: Answer | null
  /** The question, with answers in its words. */
  readonly label: Text
  readonly problems: readonly Problem[]
}

/** Whether a condition holds; null when it is neither true nor false. */
export type Holds = (source: string, names: FormScope) => boolean | null

/** Conditions of a form; those that cannot be evaluated are added to `failures`. */
export function conditionsIn(evaluate: Evaluate, failures: Problem[]): Holds {
  let spent = false
  return (source, names) => {
    const result = evaluate(source, names)
    if (!result.ok && !spent) {
      failures.push(...result.problems)
      spent = result.problems.some(({ name }) => name === 'feel-budget')
    }
    return result.ok && typeof result.value === 'boolean' ? result.value : null
  }
}

/** Judges an answer that was read: whether it is needed, and whether the rules of its placement hold. */
export function judgeField(
  placed: PlacedField,
  read: { readonly visible: boolean; readonly answer: Answer | null; readonly problems: readonly Problem[] },
  names: FormScope,
  words: WordsOf,
  holds: Holds,
): AssessedField {
  const { placement, field, kind, path } = placed
  const label = fillText(placement.label ?? field.label, words)
  const wanted = placement.required ?? false
  const required = typeof wanted === 'boolean' ? wanted : holds(wanted, names) === true
  const problems: Problem[] = []
  if (read.visible) {
    problems.push(...read.problems)
    if (read.answer === null && problems.length === 0 && required) problems.push(problem(kind.missing))
    if (read.answer !== null) {
      for (const validation of placement.validations ?? []) {
        if (holds(validation.rule, names) !== false) continue
        problems.push(problem('answer-rule', { rule: validation.key, message: fillText(validation.message, words) }))
      }
    }
  }
  const { visible, answer } = read
  const located = problems.map((found) => answerProblem(found, path, label))
  return { ...placed, visible, required, answer, label, problems: located }
}
