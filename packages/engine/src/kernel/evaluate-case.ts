import type { Tagged } from '../canonical/tagged-value.ts'
import type { CaseData } from '../forms/data.ts'
import type { DecisionRecord } from '../dmn/decision-record.ts'
import type { Interrupt } from '../feel/run.ts'
import { toTagged } from '../feel/tagged.ts'
import { fine, type Problem, refuse, type Result } from '../problems/problem.ts'
import { CaseEvaluation } from './case-evaluation.ts'
import { type CaseState, emptyState, emptyVault } from './state.ts'
import { Stop } from './stop.ts'
import type { World } from './world.ts'

/** The value of an expression over a case at an instant, for lists, forecasts and tests. Changes nothing. */
export function evaluateCase(
  world: World,
  state: CaseState,
  now: string,
  source: string,
  interrupt?: Interrupt,
): Result<Tagged> {
  return attempt((fail) => toTagged(new CaseEvaluation(world, { state }, momentOf(now, interrupt)).evaluate(source, undefined, fail)))
}

/** A decision over a case at an instant, with its record. Changes nothing. */
export function decideCase(
  world: World,
  state: CaseState,
  now: string,
  decision: string,
  interrupt?: Interrupt,
): Result<DecisionRecord> {
  return attempt((fail) => new CaseEvaluation(world, { state }, momentOf(now, interrupt)).decide(decision, fail))
}

/** A case that holds just this data: what a forecast before sending is computed on. */
export function caseOfData(world: World, data: CaseData, now: string): CaseState {
  const { definition, version } = world.definition
  return {
    ...emptyState('forecast'),
    startedAt: now,
    process: { key: definition.key, version, hash: '' },
    items: data.items,
    vault: { forecast: { ...emptyVault(), entries: data.entries } },
  }
}

function momentOf(now: string, interrupt: Interrupt | undefined) {
  return interrupt === undefined ? { now } : { now, interrupt }
}

function attempt<T>(work: (fail: (...problems: Problem[]) => never) => T): Result<T> {
  try {
    return fine(
      work((...problems) => {
        throw new Stop('failure', problems)
      }),
    )
  } catch (error) {
    if (error instanceof Stop) return refuse(...error.problems)
    throw error
  }
}
