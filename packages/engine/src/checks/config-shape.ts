import type { TSchema } from 'typebox'
import { Errors } from 'typebox/value'
import { blockOf } from '../blocks/index.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { fieldKind } from '../forms/fields/index.ts'
import { type Problem, problem } from '../problems/problem.ts'
import type { Check } from './check.ts'
import { finish } from './finish.ts'
import { flatMapping } from './flat-mapping.ts'
import { matchesShape } from './known-shape.ts'

function shape(schema: TSchema, config: unknown, place: string): Problem[] {
  if (matchesShape(schema, config)) return []
  const first = Errors(schema, config)[0]
  const at = first ? `${place}${first.instancePath}` : place
  return [problem('definition-shape', { place: at, detail: first?.message ?? '' }, at)]
}

function* running(definition: ProcessDefinition): Generator<undefined, Problem[]> {
  const steps = yield* flatMapping(definition.steps, (step) => {
    const block = blockOf(step.block)
    const place = `steps/${step.key}`
    if (!block || block.part) return [problem('block-unknown', { step: step.name, block: step.block }, place)]
    if (step.attachedTo !== undefined && !block.boundary) {
      return [problem('boundary-not-possible', { step: step.name }, place)]
    }
    const found = shape(block.config, step.config, `${place}/config`)
    return found.length > 0 ? found : block.checks(step, step.config as never, definition)
  })
  const all = definition.fields.flatMap((field) => [field, ...(field.items ?? [])])
  const fields = yield* flatMapping(all, (field) => {
    const kind = fieldKind(field.kind)
    const place = `fields/${field.key}`
    if (!kind) return [problem('field-kind-unknown', { field: field.label, kind: field.kind }, place)]
    return shape(kind.config, field.config ?? {}, `${place}/config`)
  })
  return [...steps, ...fields]
}

/** The settings of every step and field fit their kind, and the kind exists. */
export const configShape: Check = {
  name: 'config-shape',
  run: (definition) => finish(running(definition)),
  running,
}
