import { Errors, Check as matches } from 'typebox/value'
import { ProcessDefinition } from '../definition/process-definition.ts'
import { fine, problem, refuse, type Result } from '../problems/problem.ts'
import { withoutCanonicalForm } from './canonical-form.ts'
import { runningAll } from './check.ts'
import { type CompiledExpression, compiling } from './compiled-expressions.ts'
import { finish } from './finish.ts'
import { CHECKS } from './index.ts'
import { matchingInParts } from './known-shape.ts'

/** Findings of the shape that are reported at most; the first ones tell the cause. */
const SHAPE_LIMIT = 20
/** Findings of the checks that are reported at most. */
const FINDINGS_LIMIT = 100

/**
 * Judges anything that was parsed from JSON: first the format, then the shape (TypeBox; only numbers that
 * canonical JSON has), then every check.
 * The value is the definition itself, unchanged.
 */
export function checkDefinition(input: unknown): Result<ProcessDefinition> {
  const checked = finish(checking(input))
  return checked.ok ? fine(checked.value.definition) : checked
}

/** A definition that passed every check, with its expressions. */
export interface CheckedDefinition {
  readonly definition: ProcessDefinition
  readonly expressions: readonly CompiledExpression[]
}

/** As `checkDefinition`, with pauses: a large model takes longer than a host may want to wait in one go. */
export function* checking(input: unknown): Generator<undefined, Result<CheckedDefinition>> {
  const format = typeof input === 'object' && input !== null ? (input as { format?: unknown }).format : undefined
  if (format !== undefined && format !== 1) {
    return refuse(problem('definition-format-unknown', { format: String(format) }, 'format'))
  }
  const shaped = typeof input === 'object' && input !== null && (yield* matchingInParts(ProcessDefinition, input, matches))
  if (!shaped) {
    const found = Errors(ProcessDefinition, input).slice(0, SHAPE_LIMIT)
    return refuse(
      ...found.map(({ instancePath, message }) => {
        const place = instancePath.slice(1)
        return problem('definition-shape', { place: place || 'definition', detail: message }, place)
      }),
    )
  }
  const fractions = withoutCanonicalForm(input).slice(0, SHAPE_LIMIT)
  if (fractions.length > 0) return refuse(...fractions)
  yield
  const definition = input as ProcessDefinition
  const expressions = yield* compiling(definition)
  const problems = yield* runningAll(CHECKS, definition, expressions)
  return problems.length > 0 ? refuse(...problems.slice(0, FINDINGS_LIMIT)) : fine({ definition, expressions })
}
