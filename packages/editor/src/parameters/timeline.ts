import { addDays, type ParameterRevision, type Tagged } from '@laufzettel/engine'
import type { ProposedRevision } from '../document/model-draft.ts'

/** A published value with where it comes from; without a rank it is the authority's own. */
export interface KnownValue extends ParameterRevision {
  /** Of values for the same day that of the lowest rank takes precedence, whenever it became known. 0 for the own ones. */
  readonly rank?: number
  /** Name of the authority above that published it; absent for the own one. */
  readonly authority?: string
}

/** A value of a parameter, published or proposed by the draft. Dates are both inclusive. */
export interface DatedValue {
  /** Key of the published revision; of a proposed one its place among the draft's. */
  readonly id: string
  readonly value: Tagged
  readonly validFrom: string
  readonly validTo?: string
  readonly knownSince: string
  readonly norm?: string
  /** Place among the draft's revisions; absent when it is published. */
  readonly proposal?: number
  /** As of `KnownValue`. */
  readonly rank?: number
  readonly authority?: string
}

/** Days on which one value holds, as known at the end; `to` is null without an end. */
export interface Bar {
  readonly value: DatedValue
  readonly from: string
  readonly to: string | null
}

/** Published and proposed values of a parameter, in the order of the days from which they hold. */
export function valuesOf(
  parameter: string,
  published: readonly KnownValue[],
  proposed: readonly ProposedRevision[],
): DatedValue[] {
  const known = published.map((revision): DatedValue & { parameter: string } => ({ ...revision, id: revision.key }))
  const wanted = proposed.map((revision, proposal): DatedValue & { parameter: string } => ({
    ...revision,
    id: `proposal ${proposal}`,
    proposal,
  }))
  return [...known, ...wanted]
    .filter((value) => value.parameter === parameter)
    .sort((a, b) => compare(a.validFrom, b.validFrom) || compare(a.knownSince, b.knownSince))
}

/**
 * Which value holds when, once all are known: of several for the same day the one of the lowest rank takes precedence,
 * then the latest known, then the one that begins later (as the engine decides). Days without a value have no bar.
 */
export function timelineOf(values: readonly DatedValue[]): Bar[] {
  const cuts = new Set<string>()
  for (const { validFrom, validTo } of values) {
    cuts.add(validFrom)
    if (validTo !== undefined) cuts.add(addDays(validTo, 1))
  }
  const days = [...cuts].sort(compare)
  const bars: Bar[] = []
  for (const [index, from] of days.entries()) {
    const next = days[index + 1]
    const to = next === undefined ? null : addDays(next, -1)
    const value = valueOn(values, from)
    const last = bars.at(-1)
    if (value === undefined) continue
    if (last?.value === value && last.to !== null && addDays(last.to, 1) === from)
      bars[bars.length - 1] = { ...last, to }
    else bars.push({ value, from, to })
  }
  return bars
}

/** The value that holds on a day (`YYYY-MM-DD`) once all are known. */
export function valueOn(values: readonly DatedValue[], day: string): DatedValue | undefined {
  const holding = values.filter(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === undefined || day <= validTo),
  )
  return holding.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || compare(b.knownSince, a.knownSince) || compare(b.validFrom, a.validFrom))[0]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
