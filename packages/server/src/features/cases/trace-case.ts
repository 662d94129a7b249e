import {
  type Batch,
  type DecisionRecord,
  fine,
  type FactPlace,
  problem,
  refuse,
  type Result,
  traceAgain,
  type World,
} from '@laufzettel/engine'
import { watch } from '../../watch.ts'
import type { Services } from '../services.ts'

export interface TracedDecision {
  /** The record with its intermediate values. */
  readonly record: DecisionRecord
  readonly batch: Batch
  /** The world it was decided in, which is not always today's. */
  readonly world: World
}

/**
 * A decision of a case with its intermediate values, made again in the world that its batch names. Problems: those of
 * `traceAgain`, `case-unknown`.
 */
export async function traceCase(
  { database, tenant, worlds }: Services,
  caseId: string,
  place: FactPlace,
): Promise<Result<TracedDecision>> {
  const batches = await database.journal.batches(tenant, caseId)
  if (batches.length === 0) return refuse(problem('case-unknown'))
  const batch = batches.find(({ number }) => number === place.batch)
  if (batch === undefined) return refuse(problem('decision-not-recorded'))
  const world = await worlds.forBatch(batch)
  if (world === null) return refuse(problem('world-missing'))
  const record = traceAgain(world, batches, place, watch())
  return record.ok ? fine({ record: record.value, batch, world }) : record
}
