import { findProblems, type Finding } from '../checks/find-problems.ts'
import { type CompiledExpression, compiledExpressions } from '../checks/compiled-expressions.ts'
import { blockOf } from '../blocks/index.ts'
import { UNFINISHED } from '../blocks/unfinished.ts'
import type { Form, Placement } from '../definition/form.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { linkDecisions } from '../dmn/decision-library.ts'
import { referencedNames } from '../feel/references.ts'
import type { PublishedDefinition } from '../kernel/world.ts'
import { fine, type Problem, problem, refuse, type Result } from '../problems/problem.ts'
import { freeze } from './publish.ts'

/** An unfinished model as far as it can run. */
export interface Trial {
  /** Without what is broken; steps that cannot run have the block `unfinished`, at which a case stops. */
  readonly published: PublishedDefinition
  /** Key of a step that cannot run → what is missing. */
  readonly missing: ReadonlyMap<string, readonly Problem[]>
  /** All that stands in the way of publishing. */
  readonly errors: readonly Finding[]
}

/**
 * Makes an unfinished model ready to be tried: what is sound stays as it is, a condition of a form that cannot be
 * read is left out, a rule that cannot be linked too, and each step that needs what is missing stops the case.
 * Publishing stays strict; a sound model gives exactly what `publish` gives. Problems: the shape's, where a part
 * of the model cannot be read at all.
 */
export function trialOf(definition: ProcessDefinition): Result<Trial> {
  const errors = findProblems(definition).filter(({ severity }) => severity === 'error')
  const fields = new Set(definition.fields?.flatMap((field) => [field.key, ...(field.items ?? []).map(({ key }) => key)]))
  // The settings of a field are judged one by one, and only its questions are left out.
  const unreadable = errors.filter((found) => found.name === 'definition-shape' && !fields.has(keyIn('fields')(found) ?? ''))
  if (unreadable.length > 0) return refuse(...unreadable)
  const expressions = compiledExpressions(definition)
  const broken = new Set(expressions.flatMap(({ source, compiled }) => (compiled.ok ? [] : [source])))
  const decisions = soundDecisions(definition, errors, expressions)
  const known = new Set(decisions.map(({ key }) => key))
  const missing = missingBySteps(definition, errors, known)
  const steps = new Set(definition.steps.map(({ key }) => key))
  const sound: ProcessDefinition = {
    ...definition,
    decisions,
    forms: definition.forms.map((form) => soundForm(form, definition, errors, broken, known)),
    flows: definition.flows.filter(({ from, to }) => steps.has(from) && steps.has(to)),
    steps: definition.steps.map((step) =>
      missing.has(step.key) && blockOf(step.block)?.starts !== true ? { ...step, block: UNFINISHED.type, config: {} } : step,
    ),
  }
  const trial = errors.length === 0 ? definition : sound
  return fine({
    published: freeze({ definition: trial, expressions: compiledExpressions(trial) }, 1),
    missing,
    errors,
  })
}

/** The rules that can be linked together: not a broken one, nor one that calls it. */
function soundDecisions(
  definition: ProcessDefinition,
  errors: readonly Finding[],
  expressions: readonly CompiledExpression[],
): ProcessDefinition['decisions'] {
  const linked = linkDecisions(definition.decisions, definition.parameters, [], [])
  const named = [...errors, ...(linked.ok ? [] : linked.problems)].map(keyIn('decisions'))
  const lost = new Set(named.filter((key) => key !== undefined))
  for (let before = -1; before < lost.size; ) {
    before = lost.size
    for (const found of expressions) {
      const key = keyIn('decisions')(found)
      if (key !== undefined && found.compiled.ok && referencedNames(found.compiled.value).some((name) => lost.has(name))) lost.add(key)
    }
  }
  return definition.decisions.filter(({ key }) => !lost.has(key))
}

function missingBySteps(
  definition: ProcessDefinition,
  errors: readonly Finding[],
  decisions: ReadonlySet<string>,
): ReadonlyMap<string, readonly Problem[]> {
  const missing = new Map<string, Problem[]>()
  for (const { key, name, config } of definition.steps) {
    // A step that nothing leads to is never entered.
    const own = errors.filter((found) => found.name !== 'step-unreachable' && keyIn('steps')(found) === key)
    const ways = new Set(definition.flows.filter(({ from }) => from === key).map((flow) => flow.key))
    const out = errors.filter((found) => ways.has(keyIn('flows')(found) ?? ''))
    const letter = errors.filter((found) => config.letter !== undefined && keyIn('letters')(found) === config.letter)
    // A rule may be lost through another one that it calls: whichever is broken is told.
    const lost = typeof config.decision === 'string' && !decisions.has(config.decision)
    const rule = lost ? errors.filter((found) => keyIn('decisions')(found) !== undefined) : []
    const found = [...own, ...out, ...letter, ...rule]
    const all = found.length === 0 && lost ? [problem('step-unfinished', { step: name }, `steps/${key}/config`)] : found
    const stops = all.filter(({ name: kind }) => !WORDING.has(kind))
    if (stops.length > 0) missing.set(key, stops)
  }
  return missing
}

/** What is wrong with words only stands in no case's way. */
const WORDING: ReadonlySet<string> = new Set(['text-missing', 'text-too-long', 'text-disguised'])

/** A form without the questions and conditions that cannot be read. */
function soundForm(
  form: Form,
  definition: ProcessDefinition,
  errors: readonly Finding[],
  broken: ReadonlySet<string>,
  decisions: ReadonlySet<string>,
): Form {
  const unfit = new Set(errors.map(keyIn('fields')))
  const pages = form.pages.map(({ visible, ...page }) => {
    const list = definition.fields.find(({ key }) => key === page.repeat)
    const fields = new Map((list?.items ?? definition.fields).map((field) => [field.key, field]))
    return {
      ...page,
      ...(visible === undefined || broken.has(visible) ? {} : { visible }),
      groups: page.groups.map((group) => ({
        ...group,
        placements: group.placements
          .filter(({ field }) => fields.has(field) && !unfit.has(field))
          .map((placement) => soundPlacement(placement, broken)),
      })),
    }
  })
  const { preview, ...rest } = form
  return { ...rest, pages, ...(preview === undefined || !decisions.has(preview.decision) ? {} : { preview }) }
}

function soundPlacement({ visible, required, prefill, validations, ...placement }: Placement, broken: ReadonlySet<string>): Placement {
  const reads = (source: string | boolean | undefined) => source !== undefined && !(typeof source === 'string' && broken.has(source))
  return {
    ...placement,
    ...(reads(visible) ? { visible } : {}),
    ...(reads(required) ? { required } : {}),
    ...(reads(prefill) ? { prefill } : {}),
    ...(validations === undefined ? {} : { validations: validations.filter(({ rule }) => reads(rule)) }),
  } as Placement
}

/** The key of the thing of a kind at which a problem is. */
function keyIn(kind: 'steps' | 'flows' | 'decisions' | 'letters' | 'fields') {
  return ({ place = '' }: Pick<Problem, 'place'>): string | undefined => {
    const [first, key] = place.split('/')
    return first === kind ? key : undefined
  }
}
