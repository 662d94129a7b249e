import type { Calculation, Decision, Row, Table } from '../definition/decision.ts'
import type { Parameter, ParameterRevision } from '../definition/parameter.ts'
import { BUILTIN_NAMES } from '../feel/builtin-names.ts'
import { compileExpression, compileUnaryTests } from '../feel/compile.ts'
import type { Expression } from '../feel/expression.ts'
import { type Linked, link } from '../feel/link.ts'
import { type Problem, type Result, fine, problem, refuse } from '../problems/problem.ts'
import { aggregates, ordersByOutput } from './hit-policy.ts'
import { type ParameterTable, parameterTable } from './parameter-table.ts'

/** Expressions that were compiled before, by their source. */
export interface Precompiled {
  readonly expressions: Readonly<Record<string, Expression>>
  readonly unaryTests: Readonly<Record<string, Expression>>
}

/** An expression and where it stands in the model, for warnings. */
export interface Piece {
  readonly linked: Linked
  readonly place: string
}

export interface LinkedRow {
  readonly row: Row
  /** null for `-`: every value meets it. */
  readonly tests: readonly (Piece | null)[]
  readonly outputs: readonly Piece[]
}

export interface LinkedTable {
  readonly kind: 'table'
  readonly table: Table
  readonly inputs: readonly Piece[]
  readonly rows: readonly LinkedRow[]
  /** The values of each output in their order of precedence, where the hit policy needs them. */
  readonly priorities: readonly (Piece | null)[]
}

export interface LinkedCalculation {
  readonly kind: 'calculation'
  readonly calculation: Calculation
  readonly entries: readonly Piece[]
  readonly result: Piece
}

export interface LinkedDecision {
  readonly decision: Decision
  readonly on: Piece | null
  readonly logic: LinkedTable | LinkedCalculation
}

/** All decisions of a definition, ready to evaluate, with the parameters they read. */
export interface DecisionLibrary {
  readonly decisions: ReadonlyMap<string, LinkedDecision>
  readonly parameters: ParameterTable
}

/**
 * Links decisions, each expression at most once. `chain` names the tenants from the one that decides up to the
 * root. Reports `feel-syntax`, `table-shape`, `table-aggregation`, `decision-duplicate`,
 * `decision-name-taken`, each with its place.
 */
export function linkDecisions(
  decisions: readonly Decision[],
  parameters: readonly Parameter[],
  revisions: readonly ParameterRevision[],
  chain: readonly string[],
  precompiled: Precompiled = { expressions: {}, unaryTests: {} },
): Result<DecisionLibrary> {
  const linker = new Linker(precompiled)
  const linked = new Map<string, LinkedDecision>()
  for (const decision of decisions) {
    if (linked.has(decision.key))
      linker.problems.push(problem('decision-duplicate', { decision: decision.key }, placeOf(decision)))
    linked.set(decision.key, linker.decision(decision))
  }
  if (linker.problems.length > 0) return refuse(...linker.problems)
  return fine({ decisions: linked, parameters: parameterTable(parameters, revisions, chain) })
}

function placeOf(decision: Decision): string {
  return `decisions/${decision.key}`
}

const NOTHING = link({ ir: 1, kind: 'expression', source: 'null', root: { node: 'literal', at: 0, value: null } })

/** Compiles and links, remembers both, and collects problems; a broken piece stands for null meanwhile. */
class Linker {
  readonly problems: Problem[] = []
  private readonly precompiled: Precompiled
  private readonly expressions = new Map<string, Linked>()
  private readonly unaryTests = new Map<string, Linked>()

  constructor(precompiled: Precompiled) {
    this.precompiled = precompiled
  }

  decision(decision: Decision): LinkedDecision {
    const place = placeOf(decision)
    const { key, logic } = decision
    if (key === 'parameter' || (decision.formal.length > 0 && BUILTIN_NAMES.has(key))) {
      this.problems.push(problem('decision-name-taken', { decision: key }, place))
    }
    return {
      decision,
      on: decision.on === undefined ? null : this.expression(decision.on, `${place}/on`),
      logic: logic.kind === 'table' ? this.table(decision, logic, place) : this.calculation(logic, place),
    }
  }

  private table(decision: Decision, table: Table, place: string): LinkedTable {
    const names = { decision: decision.key, hitPolicy: table.hitPolicy }
    if (aggregates(table.hitPolicy) && table.outputs.length > 1)
      this.problems.push(problem('table-aggregation', names, place))
    const ordered = ordersByOutput(table.hitPolicy)
    return {
      kind: 'table',
      table,
      inputs: table.inputs.map((input) => this.expression(input.expression, `${place}/inputs/${input.key}`)),
      rows: table.rows.map((row) => this.row(decision, table, row, place)),
      priorities: table.outputs.map((output) =>
        ordered && output.values !== undefined
          ? this.expression(`[${output.values}]`, `${place}/outputs/${output.key}`)
          : null,
      ),
    }
  }

  private row(decision: Decision, table: Table, row: Row, place: string): LinkedRow {
    const at = `${place}/rows/${row.key}`
    if (row.when.length !== table.inputs.length || row.then.length !== table.outputs.length) {
      this.problems.push(problem('table-shape', { decision: decision.key, row: row.key }, at))
    }
    return {
      row,
      tests: row.when.map((cell, column) => (cell.trim() === '-' ? null : this.test(cell, `${at}/when/${column}`))),
      outputs: row.then.map((cell, column) => this.expression(cell, `${at}/then/${column}`)),
    }
  }

  private calculation(calculation: Calculation, place: string): LinkedCalculation {
    return {
      kind: 'calculation',
      calculation,
      entries: calculation.entries.map((entry) => this.expression(entry.expression, `${place}/entries/${entry.key}`)),
      result: this.expression(calculation.result, `${place}/result`),
    }
  }

  private expression(source: string, place: string): Piece {
    const { expressions } = this.precompiled
    return { linked: this.linked(source, place, this.expressions, expressions, compileExpression), place }
  }

  private test(source: string, place: string): Piece {
    return {
      linked: this.linked(source, place, this.unaryTests, this.precompiled.unaryTests, compileUnaryTests),
      place,
    }
  }

  private linked(
    source: string,
    place: string,
    known: Map<string, Linked>,
    precompiled: Readonly<Record<string, Expression>>,
    compile: (source: string) => Result<Expression>,
  ): Linked {
    const before = known.get(source)
    if (before !== undefined) return before
    const ready = Object.hasOwn(precompiled, source) ? precompiled[source] : undefined
    const compiled = ready === undefined ? compile(source) : fine(ready)
    if (!compiled.ok) {
      this.problems.push(...compiled.problems.map((found) => ({ ...found, place })))
      return NOTHING
    }
    const linked = link(compiled.value)
    known.set(source, linked)
    return linked
  }
}
