import { allExpressions, type ProcessDefinition, type Simulation, type Warning } from '@laufzettel/engine'

/** What an expression warned of in a run, and where: the place in the model, its source, and the part that is meant. */
export interface RunWarning {
  readonly warning: Warning
  /** A path of keys; empty where the expression stands nowhere in the model. */
  readonly place: string
  readonly source: string
  /** Offsets in the source, the end not included. */
  readonly from: number
  readonly to: number
}

/** The warnings of a run, each once: a rule that is computed again warns again. */
export function warningsOf({ warnings }: Pick<Simulation, 'warnings'>, definition: ProcessDefinition): readonly RunWarning[] {
  if (warnings.length === 0) return []
  const expressions = allExpressions(definition)
  const found = warnings.map(({ warning, source: given }): RunWarning => {
    const known = expressions.find(({ place, source }) => (given === undefined ? place === warning.place : source === given))
    const source = given ?? known?.source ?? ''
    const from = Math.min(warning.offset, source.length)
    return { warning, place: known?.place ?? warning.place ?? '', source, from, to: from + partAt(source, from) }
  })
  return [...new Map(found.map((each) => [JSON.stringify([each.place, each.source, each.warning]), each])).values()]
}

/** A name with its dots, a number, a text, or a sign. */
const PART = /^(?:[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*|[0-9.]+|"[^"]*"|[<>!]=|\*\*|\S)/u

function partAt(source: string, offset: number): number {
  return PART.exec(source.slice(offset))?.[0].length ?? 0
}
