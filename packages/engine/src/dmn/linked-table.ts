import type { BoxedTable, TableRow } from './boxed.ts'
import type { FixedHit } from './hit-policy.ts'
import type { Piece } from './piece.ts'
import type { RecordMaker } from './recorder.ts'
import type { TableIndex } from './table-index.ts'
import type { TypeFit } from './type-fit.ts'

/** A decision table, ready to evaluate. */
export interface LinkedTable {
  readonly table: BoxedTable
  /** Of the outputs. */
  readonly names: readonly string[]
  readonly outputRecord: RecordMaker
  readonly inputs: readonly LinkedInput[]
  readonly outputs: readonly LinkedOutput[]
  readonly rows: readonly LinkedRow[]
  /** Whether every row holds on every day. */
  readonly timeless: boolean
  /**
   * By the row's number what it gives, kept from the first time on where all its outputs are written down and have their
   * types; else null. Apart from the rows, so that a row that an index found is given without being looked at.
   */
  readonly fixed: (FixedHit | null)[]
  /** How to find rows without trying them all; null where there is no faster way. Made when it is first asked for. */
  readonly index: () => TableIndex | null
}

export interface LinkedInput {
  readonly piece: Piece
  readonly fit: TypeFit
  /** Tests that every value of the input must meet. */
  readonly values: Piece | null
}

export interface LinkedOutput {
  readonly fit: TypeFit
  /** The value when no row matches. */
  readonly otherwise: Piece | null
  /** The values in their order of precedence, where the hit policy needs them. */
  readonly priorities: Piece | null
}

export interface LinkedRow {
  /** Its place in the table, from 0. */
  readonly number: number
  readonly row: TableRow
  readonly validity: TableRow['validity']
  /** null for `-`: every value meets it. */
  readonly tests: readonly (Piece | null)[]
  readonly outputs: readonly Piece[]
}
