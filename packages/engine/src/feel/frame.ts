import type { Builtin } from './builtins/builtin.ts'
import type { Expression, Node } from './expression.ts'
import type { Run } from './run.ts'
import type { Scope } from './scope.ts'
import type { FeelValue } from './value.ts'

/** What a closure sees at run time: the values of the innermost layer of names, and the frames around it. */
export interface Frame {
  readonly run: Run
  readonly scope: Scope
  readonly up: Frame | null
  readonly values: FeelValue[]
}

/** A linked node. */
export type Code = (frame: Frame) => FeelValue

/** Links a node inside layers of names; handed to the rules for single nodes, which would import it in a circle. */
export type LinkNode = (node: Node, layer: Layer) => Code

/**
 * The names that a frame holds, known while linking. In a filter's layer the names are the entries of the
 * element, known only at run time; its frame holds the element.
 */
export interface Layer {
  readonly names: readonly string[] | 'element'
  readonly up: Layer | null
  /** The built-in functions that names can mean. */
  readonly builtins: ReadonlyMap<string, Builtin>
  /** Whose intermediate values are noted; null where they are not. */
  readonly traced: Expression | null
}

export function innerLayer(layer: Layer, names: Layer['names']): Layer {
  return { names, up: layer, builtins: layer.builtins, traced: layer.traced }
}

export function innerFrame(frame: Frame, values: FeelValue[]): Frame {
  return { run: frame.run, scope: frame.scope, up: frame, values }
}
