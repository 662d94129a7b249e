import { canonicalJson } from '../canonical/json.ts'
import type { DecisionRecord } from '../dmn/decision-record.ts'
import type { Interrupt } from '../feel/run.ts'
import { TRACING } from '../feel/trace.ts'
import { fine, type Problem, problem, refuse, type Result } from '../problems/problem.ts'
import { foldBatch } from './apply.ts'
import type { Batch } from './batch.ts'
import { CaseEvaluation } from './case-evaluation.ts'
import { type CaseState, emptyState } from './state.ts'
import { Stop } from './stop.ts'
import { type World, worldHashes } from './world.ts'

/** Which fact of a case: the number of its batch, and its place among the batch's facts, from 0. */
export interface FactPlace {
  readonly batch: number
  readonly fact: number
}

/**
 * The record of a decision of a case with its intermediate values (`DecisionRecord.trace`), whenever somebody looks. They are
 * a function of the rule, what the case knew and the moment, all of which the journal names; so no case carries them,
 * and every decision has them. `world` is the one that the batch was decided in, by its hashes; `batches` are the
 * case's from the first, at least up to that one. What comes out now is compared with what was recorded, byte for byte.
 * Problems: `decision-not-recorded`, `world-missing` (another world was given), `trace-erased` (data of the case was
 * erased, so the way is gone with it), `trace-differs`, those of the decision.
 */
export function traceAgain(
  world: World,
  batches: readonly Batch[],
  place: FactPlace,
  interrupt?: Interrupt,
): Result<DecisionRecord> {
  const batch = batches.find(({ number }) => number === place.batch)
  const fact = batch?.facts[place.fact]
  if (batch === undefined || fact?.type !== 'decision.recorded') return refuse(problem('decision-not-recorded'))
  if ('erased' in fact) return refuse(problem('trace-erased'))
  if (canonicalJson(worldHashes(world)) !== canonicalJson(batch.world)) return refuse(problem('world-missing'))
  const recorded = fact.body.record
  const state = stateBefore(batches, batch, place.fact)
  const moment = { now: batch.at, trace: TRACING, ...(interrupt === undefined ? {} : { interrupt }) }
  const evaluation = new CaseEvaluation(world, { state }, moment)
  const failures: Problem[] = []
  for (const at of views(state)) {
    const record = attempt(evaluation, recorded.decision, at)
    if (!record.ok) {
      failures.push(...record.problems)
      continue
    }
    const { trace: _, ...again } = record.value
    if (canonicalJson(again) === canonicalJson(recorded)) return record
  }
  if (hasErased(batches)) return refuse(problem('trace-erased'))
  const [stopped] = failures.filter(({ name }) => name === 'feel-interrupted')
  return refuse(stopped ?? problem('trace-differs'))
}

/** Who may have asked: the record says what was read and what came of it, so whoever reads the same and gets the same did. */
function views({ tokens, scopes }: CaseState): readonly (string | undefined)[] {
  return [undefined, ...Object.keys(tokens), ...Object.keys(scopes)]
}

function attempt(evaluation: CaseEvaluation, decision: string, at: string | undefined): Result<DecisionRecord> {
  try {
    const fail = (...problems: Problem[]) => {
      throw new Stop('failure', problems)
    }
    return fine(evaluation.decide(decision, fail, at))
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    return refuse(...error.problems)
  }
}

/** Where the decisions of a case stand, in the order in which they were made; erased ones are left out. */
export function decisionPlaces(batches: readonly Batch[]): readonly (FactPlace & { readonly record: DecisionRecord })[] {
  return batches.flatMap(({ number, facts }) =>
    facts.flatMap((fact, index) =>
      'body' in fact && fact.type === 'decision.recorded'
        ? [{ batch: number, fact: index, record: fact.body.record }]
        : [],
    ),
  )
}

/** What the case knew when the fact came to be: facts take effect one by one. */
function stateBefore(batches: readonly Batch[], batch: Batch, index: number): CaseState {
  const before = batches.filter(({ number }) => number < batch.number)
  const begun = { ...batch, facts: batch.facts.slice(0, index) }
  return [...before, begun].reduce(foldBatch, emptyState(batch.caseId))
}

function hasErased(batches: readonly Batch[]): boolean {
  return batches.some(({ facts }) => facts.some((fact) => 'erased' in fact))
}
