import type { TypeNode } from './expression.ts'
import { type FeelFunction, kindOf } from './value.ts'

const ANY: TypeNode = { name: 'Any' }

/** Two names that FEEL has for one type. */
const CANONICAL: ReadonlyMap<string, string> = new Map([
  ['day and time duration', 'days and time duration'],
  ['year and month duration', 'years and months duration'],
])

function nameOf(type: TypeNode): string {
  return CANONICAL.get(type.name) ?? type.name
}

/**
 * Whether every value of a type is one of another (DMN 1.5 §10.3.2.9.2): lists and ranges by their elements,
 * contexts by the entries of the other, functions by their result and, the other way round, their parameters.
 */
export function typeConforms(type: TypeNode, to: TypeNode): boolean {
  if (to.name === 'Any' || type.name === 'Null') return true
  if (nameOf(type) !== nameOf(to)) return false
  if (type.name === 'function') return functionTypeConforms(type.of ?? [], to.of)
  const of = to.of?.[0]
  if (of !== undefined && !typeConforms(type.of?.[0] ?? ANY, of)) return false
  return (to.entries ?? []).every((entry) => {
    const own = type.entries?.find(({ name }) => name === entry.name)
    return own !== undefined && typeConforms(own.type, entry.type)
  })
}

function functionTypeConforms(of: readonly TypeNode[], to: readonly TypeNode[] | undefined): boolean {
  if (to === undefined) return true
  return (
    of.length === to.length &&
    of.every((type, place) =>
      place === of.length - 1 ? typeConforms(type, to[place] ?? ANY) : typeConforms(to[place] ?? ANY, type),
    )
  )
}

/**
 * Whether a function is one of a type, by the number of its parameters and the types that they declare. What it
 * gives back is not declared in FEEL, so that every result type fits.
 */
export function functionConforms(value: FeelFunction, type: TypeNode): boolean {
  const expected = type.of?.slice(0, -1)
  if (expected === undefined || value.parameters === null) return kindOf(value) === 'function'
  return (
    value.parameters.length === expected.length &&
    expected.every((parameter, place) => typeConforms(parameter, value.types?.[place] ?? ANY))
  )
}
