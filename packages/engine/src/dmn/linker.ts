import { compileExpression, compileUnaryTests } from '../feel/compile.ts'
import type { Expression, TypeNode } from '../feel/expression.ts'
import { type Linked, link } from '../feel/link.ts'
import { type Problem, type Result, fine, problem } from '../problems/problem.ts'
import type { Boxed } from './boxed.ts'
import { linkBoxed } from './boxed/index.ts'
import type { BoxedCode } from './environment.ts'
import { withModelTypes } from './model-types.ts'
import type { Piece } from './piece.ts'
import type { NameSet, Site } from './site.ts'
import { ANY_FITS, type TypeFit } from './type-fit.ts'

/** Expressions that were compiled before, by their source. */
export interface Precompiled {
  readonly expressions: Readonly<Record<string, Expression>>
  readonly unaryTests: Readonly<Record<string, Expression>>
}

/** The types of a model by their names. */
export interface Types {
  /** null where there is no such type. */
  fit(name: string): TypeFit | null
  allowedValues(name: string): string | undefined
  /** Of a function's type the type of its result, which may be any; null for every other type. */
  resultOf(name: string): { readonly type: string | undefined } | null
  /** A type of the model in FEEL's own words, for `instance of`; null for FEEL's own types. Absent where it has none. */
  node?(name: string): TypeNode | null
}

const NOTHING = link({ ir: 1, kind: 'expression', source: 'null', root: { node: 'literal', at: 0, value: null } })

type Compile = (source: string, names?: ReadonlySet<string>) => Result<Expression>
type Known = Map<NameSet, Map<string, Linked>>

/** Compiles and links what a model says, remembers it, and collects problems; a broken piece stands for null. */
export class Linker {
  readonly problems: Problem[] = []
  private readonly precompiled: Precompiled
  private readonly types: Types
  private readonly expressions: Known = new Map()
  private readonly unaryTests: Known = new Map()

  constructor(types: Types, precompiled: Precompiled = { expressions: {}, unaryTests: {} }) {
    this.types = types
    this.precompiled = precompiled
  }

  boxed(boxed: Boxed | null | undefined, site: Site): BoxedCode {
    return linkBoxed(boxed ?? null, site, this)
  }

  fit(type: string | undefined, site: Site): TypeFit {
    if (type === undefined) return ANY_FITS
    const fit = this.types.fit(type)
    if (fit !== null) return fit
    this.problems.push(problem('dmn-type-unknown', { type }, site.place))
    return ANY_FITS
  }

  /**
   * The fit of what a function gives back whose variable has a type: a function's type says it, any other type is
   * that of the result (models of tools before DMN 1.3 write it so).
   */
  resultFit(type: string | undefined, site: Site): TypeFit {
    const result = type === undefined ? null : this.types.resultOf(type)
    return result === null ? this.fit(type, site) : this.fit(result.type, site)
  }

  /** Unary tests of the values that a type allows, as its author wrote them. */
  allowedValues(type: string): string | undefined {
    return this.types.allowedValues(type)
  }

  expression(source: string, site: Site): Piece {
    const { expressions } = this.precompiled
    return { linked: this.linked(source, site, this.expressions, expressions, compileExpression), place: site.place }
  }

  tests(source: string, site: Site): Piece {
    const { unaryTests } = this.precompiled
    return { linked: this.linked(source, site, this.unaryTests, unaryTests, compileUnaryTests), place: site.place }
  }

  private linked(
    source: string,
    { place, names }: Site,
    known: Known,
    precompiled: Readonly<Record<string, Expression>>,
    compile: Compile,
  ): Linked {
    const here = known.get(names) ?? new Map<string, Linked>()
    known.set(names, here)
    const before = here.get(source)
    if (before !== undefined) return before
    const ready = names === null && Object.hasOwn(precompiled, source) ? precompiled[source] : undefined
    const compiled = ready === undefined ? compile(source, names ?? undefined) : fine(ready)
    if (!compiled.ok) {
      this.problems.push(...compiled.problems.map((found) => ({ ...found, place })))
      return NOTHING
    }
    const { types } = this
    const own =
      types.node === undefined ? compiled.value : withModelTypes(compiled.value, (name) => types.node?.(name) ?? null)
    const linked = link(own)
    here.set(source, linked)
    return linked
  }
}
