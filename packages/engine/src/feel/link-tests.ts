import type { Node, Tests } from './expression.ts'
import { type Code, type Layer, type LinkNode, innerFrame, innerLayer } from './frame.ts'
import { linkName } from './link-name.ts'
import { mentionsInput } from './mentions-input.ts'
import { comparison, meets } from './membership.ts'
import { truth } from './truth.ts'

/** Unary tests (DMN 1.5 §7.3.13, §10.3.2.8): true when one of them is met, null when that is not known. */
export function linkTests(node: Tests, layer: Layer, linkNode: LinkNode): Code {
  if (node.tests.length === 0) return () => true
  const any = linkAny(node.tests, layer, linkNode)
  if (!node.negated) return any
  return (frame) => {
    const met = any(frame)
    return met === null ? null : met !== true
  }
}

function linkAny(nodes: readonly Node[], layer: Layer, linkNode: LinkNode): Code {
  const tests = nodes.map((node) => linkTest(node, layer, linkNode))
  const [only] = tests
  if (tests.length === 1 && only !== undefined) return only
  return (frame) => {
    let result: boolean | null = false
    for (const test of tests) {
      const met = test(frame)
      if (met === true) return true
      if (met === null) result = null
    }
    return result
  }
}

/** One test of the input, which is `?` in the layer. */
function linkTest(node: Node, layer: Layer, linkNode: LinkNode): Code {
  const code = linkNode(node, layer)
  const { at } = node
  if (node.node === 'operator-test') return code
  if (mentionsInput(node)) return (frame) => truth(code(frame), frame.run, at)
  const input = linkName('?', [], at, layer)
  return (frame) => meets(input(frame), code(frame), frame.run, at)
}

export function linkOperatorTest(
  node: Extract<Node, { node: 'operator-test' }>,
  layer: Layer,
  linkNode: LinkNode,
): Code {
  const input = linkName('?', [], node.at, layer)
  const right = linkNode(node.right, layer)
  const { operator, at } = node
  return (frame) => comparison(operator, input(frame), right(frame), frame.run, at)
}

/** `value in tests`: the value becomes `?` in them. */
export function linkIn(node: Extract<Node, { node: 'in' }>, layer: Layer, linkNode: LinkNode): Code {
  const of = linkNode(node.of, layer)
  const any = linkAny(node.tests, innerLayer(layer, ['?']), linkNode)
  return (frame) => any(innerFrame(frame, [of(frame)]))
}
