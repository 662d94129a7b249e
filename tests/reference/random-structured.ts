import fc from 'fast-check'
import type { Attached, Block, Caught, Wish } from './blocks.ts'
import { ALL_FEATURES, type Feature, SIGNALS, VARIABLES } from './features.ts'
import type { Graph, Loop } from './graph.ts'
import { placeBlock } from './place-blocks.ts'

const condition = fc.constantFrom(...VARIABLES)

const wish: fc.Arbitrary<Wish> = fc.oneof(
  fc.constant({ on: 'message' as const }),
  fc.record({ on: fc.constant('signal' as const), name: fc.constantFrom(...SIGNALS) }),
  fc.record({ on: fc.constant('timer' as const), seconds: fc.integer({ min: 1, max: 5 }) }),
)

/** How often a random activity repeats; `automatic` ones always end by themselves. */
const loop: fc.Arbitrary<Loop> = fc.oneof(
  fc.record({
    repeat: fc.constant('standard' as const),
    while: condition,
    most: fc.integer({ min: 1, max: 3 }),
    testBefore: fc.boolean(),
  }),
  fc
    .record({
      repeat: fc.constantFrom('sequential' as const, 'parallel' as const),
      count: fc.integer({ min: 1, max: 3 }),
      completeAfter: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    })
    .map(({ repeat, count, completeAfter }) => ({
      repeat,
      count,
      ...(completeAfter === undefined ? {} : { completeAfter: Math.min(completeAfter, count) }),
    })),
)

/** Random blocks with these features, at most so deep in each other. */
export function randomBlock(features: readonly Feature[] = ALL_FEATURES, depth = 3): fc.Arbitrary<Block> {
  const has = (feature: Feature) => features.includes(feature)
  const maybe = <T>(feature: Feature, what: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
    has(feature) ? fc.option(what, { nil: undefined, freq: 3 }) : fc.constant(undefined)
  const repeated = has('loops') ? fc.option(loop, { nil: undefined, freq: 3 }) : fc.constant(undefined)
  const simple: fc.Arbitrary<Block>[] = [fc.constant({ is: 'automatic' as const })]
  if (has('waiting')) simple.push(fc.constant({ is: 'waiting' as const }))
  const small = fc.oneof(...simple)
  const attached: fc.Arbitrary<Attached> = fc.record({ wish, interrupting: fc.boolean(), block: small })
  const caught: fc.Arbitrary<Caught> = fc.record({
    by: fc.constantFrom('boundary' as const, 'event-subprocess' as const),
    interrupting: fc.boolean(),
    anyCode: fc.boolean(),
    block: small,
  })

  const leaves: fc.Arbitrary<Block>[] = [
    repeated.map((found) => ({ is: 'automatic' as const, ...given('loop', found) })),
  ]
  if (has('waiting')) {
    leaves.push(
      fc
        .tuple(repeated, maybe('boundaries', attached))
        .map(([found, edge]) => ({ is: 'waiting' as const, ...given('loop', found), ...given('boundary', edge) })),
    )
  }
  if (has('events')) {
    leaves.push(wish.map((found) => ({ is: 'catch' as const, wish: found })))
    leaves.push(
      fc.constantFrom('message' as const, 'none' as const).map((throws) => ({ is: 'throw' as const, throws })),
    )
  }
  if (has('thrown-signals')) {
    leaves.push(fc.constantFrom(...SIGNALS).map((name) => ({ is: 'throw-signal' as const, name })))
  }
  if (has('links')) leaves.push(fc.constant({ is: 'link' as const }))
  if (has('quantities')) {
    leaves.push(fc.integer({ min: 2, max: 3 }).map((quantity) => ({ is: 'quantities' as const, quantity })))
  }
  const leaf = fc.oneof(...leaves)
  if (depth <= 0) return leaf

  const inner = randomBlock(features, depth - 1)
  const branches = fc.array(fc.record({ condition, block: inner }), { minLength: 1, maxLength: 2 })
  const otherwise = fc.option(inner, { nil: undefined })
  const some = fc.array(inner, { minLength: 2, maxLength: 3 })
  const choice = (is: 'exclusive' | 'inclusive'): fc.Arbitrary<Block> =>
    fc.record({ is: fc.constant(is), branches, otherwise })
  const blocks: fc.Arbitrary<Block>[] = [
    leaf,
    some.map((found) => ({ is: 'sequence' as const, blocks: found })),
    choice('exclusive'),
    some.map((found) => ({ is: 'parallel' as const, branches: found })),
  ]
  if (has('inclusive')) blocks.push(choice('inclusive'))
  if (has('complex')) {
    blocks.push(
      fc.record({ is: fc.constant('complex' as const), branches: some, activation: fc.integer({ min: 1, max: 3 }) }),
    )
  }
  if (has('back-edges')) blocks.push(fc.record({ is: fc.constant('again' as const), block: inner, condition }))
  if (has('event-based')) {
    const options = fc.array(fc.record({ wish, block: inner }), { minLength: 2, maxLength: 2 })
    blocks.push(fc.record({ is: fc.constant('event-based' as const), options }))
  }
  if (has('subprocesses')) {
    blocks.push(
      fc
        .tuple(inner, repeated, maybe('boundaries', attached), maybe('event-subprocesses', attached))
        .map(([block, found, edge, handler]) => ({
          is: 'subprocess' as const,
          block,
          ...given('loop', found),
          ...given('boundary', edge),
          ...given('handler', handler),
        })),
    )
  }
  const ways = [
    ...(has('errors') ? ['error' as const] : []),
    ...(has('escalations') ? ['escalation' as const] : []),
    ...(has('terminate') ? ['terminate' as const] : []),
  ]
  if (ways.length > 0) {
    const how = fc.constantFrom(...ways)
    blocks.push(
      fc.record({
        is: fc.constant('leaving' as const),
        block: inner,
        beside: small,
        how,
        condition,
        caught,
        onward: fc.boolean(),
      }),
    )
  }
  return fc.oneof(...blocks)
}

/** Random block-structured graphs. */
export function randomStructured(features?: readonly Feature[], depth?: number): fc.Arbitrary<Graph> {
  return randomBlock(features, depth).map(placeBlock)
}

function given<K extends string, T>(key: K, value: T | undefined): { [key in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { [key in K]?: T }
}
