import { Random } from '../random.ts'
import { Grammar } from './grammar.ts'
import { mutated } from './mutate.ts'
import type { Specimen } from './trial.ts'

/** The specimen of a number: with the seed of the run it says all, so that one can be tried again alone. */
export function specimen(seed: number, number: number): Specimen {
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number, 0x85ebca6b))
  const grammar = new Grammar(random)
  const unary = random.oneIn(5)
  const depth = 1 + random.below(5)
  const source = unary ? grammar.tests(depth - 1) : grammar.expression(depth)
  return { source: random.oneIn(3) ? mutated(source, random) : source, unary }
}
