import { type DecisionLibrary, linkDecisions } from '../dmn/decision-library.ts'
import { compileExpression } from '../feel/compile.ts'
import { type Linked, link } from '../feel/link.ts'
import { fine, type Result } from '../problems/problem.ts'
import type { World } from './world.ts'

/** What a world becomes once it is loaded: decisions and expressions linked to closures, each at most once. */
export interface LinkedWorld {
  readonly decisions: DecisionLibrary
  expression(source: string): Result<Linked>
}

const linked = new WeakMap<World, Result<LinkedWorld>>()

/** The linked form of a world, cached with the world. Problems: those of compiling its decisions. */
export function linkedWorld(world: World): Result<LinkedWorld> {
  let result = linked.get(world)
  if (result === undefined) {
    result = linkWorld(world)
    linked.set(world, result)
  }
  return result
}

function linkWorld(world: World): Result<LinkedWorld> {
  const { definition, expressions, unaryTests } = world.definition
  const decisions = linkDecisions(definition.decisions, definition.parameters, world.parameters, world.chain, {
    expressions,
    unaryTests,
  })
  if (!decisions.ok) return decisions
  const closures = new Map<string, Linked>()
  return fine({
    decisions: decisions.value,
    expression(source) {
      const known = closures.get(source)
      if (known) return fine(known)
      const published = Object.hasOwn(expressions, source) ? expressions[source] : undefined
      const compiled = published ? fine(published) : compileExpression(source)
      if (!compiled.ok) return compiled
      const closure = link(compiled.value)
      closures.set(source, closure)
      return fine(closure)
    },
  })
}
