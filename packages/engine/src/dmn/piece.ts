import { evaluateIn, testIn } from '../feel/evaluate.ts'
import type { Linked } from '../feel/link.ts'
import type { Run } from '../feel/run.ts'
import type { Scope } from '../feel/scope.ts'
import type { FeelValue } from '../feel/value.ts'

/** An expression and where it stands in the model, for warnings. */
export interface Piece {
  readonly linked: Linked
  readonly place: string
}

/** Evaluates one expression of the model; warnings name its place. */
export function evaluatePiece(piece: Piece, scope: Scope, run: Run): FeelValue {
  const before = run.place
  run.place = piece.place
  const value = evaluateIn(piece.linked, scope, run)
  run.place = before
  return value
}

/** Whether an input meets unary tests of the model. */
export function meetsPiece(piece: Piece, input: FeelValue, scope: Scope, run: Run): boolean {
  const before = run.place
  run.place = piece.place
  const met = testIn(piece.linked, input, scope, run)
  run.place = before
  return met === true
}
