import type { BoxedLiteral } from '../boxed.ts'
import type { BoxedCode } from '../environment.ts'
import type { Linker } from '../linker.ts'
import type { Site } from '../site.ts'
import { evaluatePiece } from '../piece.ts'

/** DMN 1.5 §7.3.2. */
export function linkLiteral({ source }: BoxedLiteral, site: Site, linker: Linker): BoxedCode {
  const piece = linker.expression(source, site)
  return ({ scope, run }) => evaluatePiece(piece, scope, run)
}
