import type { Boxed } from '../boxed.ts'
import type { BoxedCode } from '../environment.ts'
import type { Linker } from '../linker.ts'
import type { Site } from '../site.ts'
import { linkConditional } from './conditional.ts'
import { linkContext } from './context.ts'
import { linkFilter } from './filter.ts'
import { linkFor } from './for.ts'
import { linkFunction } from './function.ts'
import { linkInvocation } from './invocation.ts'
import { linkList } from './list.ts'
import { linkLiteral } from './literal.ts'
import { linkQuantified } from './quantified.ts'
import { linkRelation } from './relation.ts'
import { linkTable } from './table.ts'

type Link<K extends Boxed['kind']> = (
  boxed: Extract<Boxed, { kind: K extends 'some' | 'every' ? 'some' | 'every' : K }>,
  site: Site,
  linker: Linker,
) => BoxedCode

const KINDS: { readonly [K in Boxed['kind']]: Link<K> } = {
  literal: linkLiteral,
  context: linkContext,
  invocation: linkInvocation,
  function: linkFunction,
  list: linkList,
  relation: linkRelation,
  conditional: linkConditional,
  for: linkFor,
  some: linkQuantified,
  every: linkQuantified,
  filter: linkFilter,
  table: linkTable,
}

/** Levels that a boxed expression takes of those that calls may pile up, beside its expressions'. */
const LEVELS = 3

/** Links a boxed expression of any kind; an absent one is null (DMN 1.5 §10.4). */
export function linkBoxed(boxed: Boxed | null, site: Site, linker: Linker): BoxedCode {
  if (boxed === null) return () => null
  const code = (KINDS[boxed.kind] as Link<Boxed['kind']>)(boxed as never, site, linker)
  return (environment) => {
    const { run } = environment
    run.charge(1)
    run.enter(LEVELS)
    const value = code(environment)
    run.leave(LEVELS)
    return value
  }
}
