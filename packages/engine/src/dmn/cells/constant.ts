import { parseDate } from '../../feel/date.ts'
import type { Node } from '../../feel/expression.ts'
import { negate, parseNumber } from '../../feel/number.ts'
import { parseTemporal } from '../../feel/temporal.ts'
import { type FeelValue, isNumber } from '../../feel/value.ts'

/** The value of an expression that is the same whenever it is evaluated; undefined for every other. */
export function constantOf(node: Node): FeelValue | undefined {
  switch (node.node) {
    case 'literal':
      return node.value
    case 'number':
      return parseNumber(node.text) ?? undefined
    case 'temporal':
      return parseTemporal(node.text) ?? undefined
    case 'negation': {
      const value = constantOf(node.of)
      return value !== undefined && isNumber(value) ? negate(value) : undefined
    }
    case 'call': {
      const [only] = node.args
      const isDate = node.of.node === 'name' && node.of.name === 'date' && node.args.length === 1
      return isDate && only?.node === 'literal' && typeof only.value === 'string'
        ? (parseDate(only.value) ?? undefined)
        : undefined
    }
    default:
      return undefined
  }
}
