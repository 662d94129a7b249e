import { describe, expect, it } from 'vitest'
import { auto, boundary, catching, drawn, end, gate, message, start, sub, throwing, work } from './drawn.ts'
import { Interpreter } from './interpreter.ts'
import { story, told } from './told.ts'

describe('inclusive gateway (§13.4.3)', () => {
  const split = drawn(
    [start('s'), gate('o', 'inclusive'), work('a'), work('b'), work('c'), gate('j', 'inclusive'), auto('d'), end('e')],
    's > o',
    'o > a if x',
    'o > b if y',
    'o > c otherwise',
    'a > j',
    'b > j',
    'c > j > d > e',
  )

  it('gives a token to every flow that holds and joins just those', () => {
    expect(story(split, ['do a', 'do b'], { x: true, y: true })).toEqual([
      ' | a b | running',
      ' | b | running',
      'd |  | normal',
    ])
    expect(story(split, ['do b'], { y: true })).toEqual([' | b | running', 'd |  | normal'])
  })

  it('takes the default flow when nothing holds', () => {
    expect(story(split, ['do c'])).toEqual([' | c | running', 'd |  | normal'])
  })

  it('throws an exception without a default flow', () => {
    const graph = drawn([start('s'), gate('o', 'inclusive'), auto('a'), auto('b')], 's > o', 'o > a if x', 'o > b if y')
    expect(story(graph)).toEqual([' |  | running exception o'])
  })

  it('waits for a token that is far away but can still arrive at an empty flow', () => {
    const graph = drawn(
      [
        start('s'),
        gate('f', 'parallel'),
        work('a'),
        work('b'),
        gate('x', 'exclusive'),
        gate('j', 'inclusive'),
        auto('d'),
        end('e'),
      ],
      's > f > a > j > d > e',
      'f > b > x',
      'x > j if p',
      'x > e otherwise',
    )
    expect(story(graph, ['do a', 'do b'], { p: true })).toEqual([' | a b | running', ' | b | running', 'd |  | normal'])
    // The token goes elsewhere: nothing can arrive any more.
    expect(story(graph, ['do a', 'do b'], { p: false })).toEqual([
      ' | a b | running',
      ' | b | running',
      'd |  | normal',
    ])
  })

  it('does not wait for a token that can only arrive where one is already', () => {
    const graph = drawn(
      [
        start('s'),
        gate('f', 'parallel'),
        auto('a'),
        work('b'),
        gate('m', 'exclusive'),
        gate('j', 'inclusive'),
        auto('d'),
        auto('n'),
      ],
      's > f > a > m > j > d',
      'f > b > m',
      // A second incoming flow that nothing can reach any more.
      'f > n',
      'n > j if false',
      'n > d otherwise',
    )
    expect(story(graph, ['do b'])).toEqual(['a d d n | b | running', 'd |  | normal'])
  })

  it('does not wait when the token in question can also reach a flow that has one', () => {
    // The token at w may go to either side. Since one of them is filled, the gateway goes on without it.
    const graph = drawn(
      [
        start('s'),
        gate('f', 'parallel'),
        auto('a'),
        work('w'),
        gate('m', 'exclusive'),
        gate('j', 'inclusive'),
        gate('x', 'exclusive'),
        auto('d'),
      ],
      's > f > a > m > j > d',
      'f > w > x',
      'x > m if p',
      'x > j otherwise',
    )
    expect(story(graph, ['do w'], { p: true })).toEqual(['a d | w | running', 'd |  | normal'])
    expect(story(graph, ['do w'], { p: false })).toEqual(['a d | w | running', 'd |  | normal'])
  })

  it('takes in a loop only the tokens that do not come back through itself', () => {
    const graph = drawn(
      [start('s'), gate('j', 'inclusive'), work('a'), gate('x', 'exclusive'), auto('d')],
      's > j > a > x',
      'x > j if again',
      'x > d otherwise',
    )
    const again = (value: boolean) => ({ do: 'complete' as const, node: 'a', nth: 0, set: { again: value } })
    expect(story(graph, [again(true), again(true), again(false)])).toEqual([
      ' | a | running',
      ' | a | running',
      ' | a | running',
      'd |  | normal',
    ])
  })

  it('waits for ever when two of them wait for each other', () => {
    const graph = drawn(
      [
        start('s'),
        gate('f', 'parallel'),
        gate('i', 'inclusive'),
        gate('j', 'inclusive'),
        gate('k', 'parallel'),
        gate('l', 'parallel'),
        auto('a'),
        auto('b'),
      ],
      's > f > i > k > a',
      'f > j > l > b',
      'k > j',
      'l > i',
    )
    expect(story(graph)).toEqual([' |  | running'])
  })

  it('goes on with one token of each flow and keeps what is behind it', () => {
    const graph = drawn(
      [
        start('s'),
        auto('t', { completionQuantity: 2 }),
        gate('f', 'parallel'),
        work('b'),
        gate('j', 'inclusive'),
        auto('d'),
      ],
      's > t > j > d',
      's > f > b > j',
    )
    // Two tokens on one flow, one on the other: joined once, and once more for the second token alone.
    expect(story(graph, ['do b'])).toEqual(['t | b | running', 'd d |  | normal'])
  })

  it('follows links, and looks at no token outside of its subprocess', () => {
    const graph = drawn(
      [
        start('s'),
        work('far'),
        sub('p'),
        start('ps', 'p'),
        gate('f', 'parallel', 'p'),
        auto('a', { parent: 'p' }),
        work('b', { parent: 'p' }),
        throwing('l', { throws: 'link', name: 'k' }, 'p'),
        catching('c', { on: 'link', name: 'k' }, 'p'),
        gate('j', 'inclusive', 'p'),
        auto('d', { parent: 'p' }),
      ],
      's > far > p',
      's > p',
      'ps > f > a > j > d',
      'f > b > l',
      'c > j',
    )
    expect(story(graph, ['do b'])).toEqual(['a | b far | running', 'd | far | running'])
  })

  it('waits for what may leave an activity by its boundary event, unless read by the letter', () => {
    const graph = drawn(
      [
        start('s'),
        gate('f', 'parallel'),
        auto('a'),
        work('w'),
        boundary('m', 'w', message('m')),
        gate('j', 'inclusive'),
        auto('d'),
        end('e'),
      ],
      's > f > a > j > d',
      'f > w > e',
      'm > j',
    )
    expect(story(graph, ['message m'])).toEqual(['a | w | running', 'd |  | normal'])
    expect(story(graph, ['do w'])).toEqual(['a | w | running', 'd |  | normal'])
    const letter = new Interpreter({
      graph,
      variables: {},
      readings: { boundaryPaths: false, resetGives: true },
    })
    expect(told(letter.seen())).toBe('a d | w | running')
    letter.happen({ do: 'message', name: 'm' })
    expect(told(letter.seen())).toBe('d |  | normal')
  })

  it('knows both outcomes where the order of two steps decides', () => {
    // The token at x may still join or go by itself, depending on whether the gateway or the exclusive one moves first.
    const graph = drawn(
      [
        start('s'),
        gate('f', 'parallel'),
        gate('m', 'exclusive'),
        gate('x', 'exclusive'),
        gate('j', 'inclusive'),
        auto('d'),
      ],
      's > f > m > j > d',
      'f > x',
      'x > m if p',
      'x > j otherwise',
    )
    expect(story(graph, [], { p: false })).toEqual(['d d |  | normal or d |  | normal'])
  })
})
