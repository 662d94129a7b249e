import type { Calculation, DatedLogic, Decision, Table } from './decision.ts'

/** A table or calculation of a decision, with its place in the model and the version that holds it. */
export interface LogicPart {
  /** `decisions/<key>`, or `decisions/<key>/versions/<version>`. */
  readonly place: string
  readonly logic: Table | Calculation
  readonly version: DatedLogic['versions'][number] | null
}

/** What a decision consists of: one part, or one for each of its versions. */
export function logicParts({ key, logic }: Pick<Decision, 'key' | 'logic'>): readonly LogicPart[] {
  const place = `decisions/${key}`
  if (logic.kind !== 'dated') return [{ place, logic, version: null }]
  return logic.versions.map((version) => ({
    place: `${place}/versions/${version.key}`,
    logic: version.logic,
    version,
  }))
}
