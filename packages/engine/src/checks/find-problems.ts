import { Errors } from 'typebox/value'
import { ProcessDefinition } from '../definition/process-definition.ts'
import { type Problem, problem } from '../problems/problem.ts'
import { analysingTables } from './analysing-tables.ts'
import { branchesTaken } from './branches-taken.ts'
import { callsInForce } from './calls-fit.ts'
import { checkSurroundings } from './check-surroundings.ts'
import { runningAll } from './check.ts'
import { compiling } from './compiled-expressions.ts'
import { fixOf, type ProposedFix } from './finding-fix.ts'
import { finish } from './finish.ts'
import { flowJudged } from './flow-sound.ts'
import { CHECKS } from './index.ts'
import { matchesShape, matchingInParts, type ShapeMemory } from './known-shape.ts'
import { namesKnown } from './names-known.ts'
import { stepsNamed } from './steps-named.ts'
import type { Surroundings } from './surroundings.ts'
import { TABLE_CHECKS } from './table-checks.ts'
import { textsShort } from './texts-short.ts'
import { textsTranslated, textsWritten } from './texts-written.ts'
import { typesFit } from './types-fit.ts'

/**
 * What is wrong in a model that somebody works on. Only errors stand in the way of publishing; a hint says what could
 * be simpler.
 */
export type Finding = Problem & { readonly severity: 'error' | 'warning' | 'hint'; readonly fix?: ProposedFix }

/** What is there for the model where somebody works on it; `today`: `YYYY-MM-DD`. */
export type AroundModel = Surroundings & { readonly today: string }

/** Rules that a published model may break. */
const WARNINGS = [branchesTaken, namesKnown, typesFit, stepsNamed, textsTranslated] as const

/** What was not judged, said where somebody works on the model. */
const HINTS = [flowJudged] as const

/** Findings of the shape that are reported at most. */
const SHAPE_LIMIT = 20

/**
 * Judges an unfinished model: every check runs, each finding says how much it matters and how it could be
 * mended. Where the shape is wrong the checks cannot run, and only that is reported. What the model needs of other
 * processes and of connectors is judged where `around` tells what there is.
 */
export function findProblems(definition: ProcessDefinition, around?: AroundModel): Finding[] {
  return finish(findingProblems(definition, around))
}

/** As `findProblems`, with pauses so that a host can do something else between. */
export function* findingProblems(definition: ProcessDefinition, around?: AroundModel): Generator<undefined, Finding[]> {
  const misshapen = (yield* matchingInParts(ProcessDefinition, definition, matchesShape)) ? [] : Errors(ProcessDefinition, definition)
  if (misshapen.length > 0) {
    // An empty or endless text is the slip of a person, not a broken file: it is said as such where nothing else is wrong.
    const worded = misshapen.every(
      ({ keyword, instancePath }) =>
        (keyword === 'minLength' && /\/label\/(de|en)$/.test(instancePath)) ||
        (keyword === 'maxLength' && /\/(de|en)$/.test(instancePath)),
    )
    const said = worded
      ? [
          ...[textsWritten, textsShort]
            .flatMap((check) => check.run(definition, []))
            .map((found) => finding(definition, found, 'error')),
          ...textsTranslated.run(definition, []).map((found) => finding(definition, found, 'warning')),
        ]
      : []
    if (said.some(({ severity }) => severity === 'error')) return said
    return misshapen.slice(0, SHAPE_LIMIT).map(({ instancePath, message }) => {
      const place = instancePath.slice(1)
      return { ...problem('definition-shape', { place: place || 'definition', detail: message }, place), severity: 'error' }
    })
  }
  const expressions = yield* compiling(definition)
  const memory: ShapeMemory = new WeakMap()
  const errors = (yield* runningAll(CHECKS, definition, expressions, memory)).map((found) => inWords(definition, found))
  const warnings = yield* runningAll(WARNINGS, definition, expressions, memory)
  const hints = yield* runningAll(HINTS, definition, expressions, memory)
  const needed = around === undefined ? [] : checkSurroundings(definition, around, around.today)
  const early = around === undefined ? [] : callsInForce(definition, around.processes, around.today)
  return [
    ...[...errors, ...needed].map((found) => finding(definition, found, 'error')),
    ...[...warnings, ...early].map((found) => finding(definition, found, 'warning')),
    ...hints.map((found) => finding(definition, found, 'hint')),
    ...(yield* judgingTables(definition)),
  ]
}

function* judgingTables(definition: ProcessDefinition): Generator<undefined, Finding[]> {
  const found: Finding[] = []
  for (const table of yield* analysingTables(definition)) {
    for (const { severity, run } of TABLE_CHECKS) {
      found.push(...run(table).map(({ problem, fix }) => ({ ...problem, severity, ...(fix === undefined ? {} : { fix }) })))
    }
    yield
  }
  return found
}

function finding(definition: ProcessDefinition, found: Problem, severity: Finding['severity']): Finding {
  const fix = fixOf(definition, found)
  return fix ? { ...found, severity, fix } : { ...found, severity }
}

/** A step whose settings lack something is unfinished, not ill-formed: the modeller sees its name. */
function inWords(definition: ProcessDefinition, found: Problem): Problem {
  const [kind, key, part] = found.place?.split('/') ?? []
  if (found.name !== 'definition-shape' || kind !== 'steps' || part !== 'config') return found
  const step = definition.steps.find((candidate) => candidate.key === key)
  return step ? problem('step-unfinished', { step: step.name }, found.place) : found
}
