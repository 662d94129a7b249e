import { describe, expect, it } from 'vitest'
import { auto, catching, complex, drawn, end, gate, message, signal, start, throwing, timer, work } from './drawn.ts'
import { Interpreter } from './interpreter.ts'
import { story } from './told.ts'

describe('tokens on flows', () => {
  it('runs a sequence to its end', () => {
    expect(story(drawn([start('s'), auto('a'), auto('b'), end('e')], 's > a > b > e'))).toEqual(['a b |  | normal'])
  })

  it('ends a path at an activity without an outgoing flow', () => {
    expect(story(drawn([start('s'), auto('a')], 's > a'))).toEqual(['a |  | normal'])
  })

  it('starts an activity once for each token: an uncontrolled merge (§13.3.1)', () => {
    const graph = drawn([start('s'), auto('a'), auto('b'), auto('c'), end('e')], 's > a > c > e', 's > b > c')
    expect(story(graph)).toEqual(['a b c c |  | normal'])
  })

  it('starts an activity twice for two tokens on one flow', () => {
    const graph = drawn([start('s'), auto('a', { completionQuantity: 2 }), work('b'), end('e')], 's > a > b > e')
    expect(story(graph, ['do b', 'do b'])).toEqual(['a | b b | running', ' | b | running', ' |  | normal'])
  })

  it('waits for as many tokens as the start quantity says, from whichever flow (§10.3)', () => {
    const graph = drawn(
      [start('s'), auto('a'), auto('b'), auto('c', { startQuantity: 2 }), end('e')],
      's > a > c > e',
      's > b > c',
    )
    expect(story(graph)).toEqual(['a b c |  | normal'])
  })

  it('stays stuck when the start quantity is never reached', () => {
    const graph = drawn([start('s'), auto('a', { startQuantity: 2 }), end('e')], 's > a > e')
    expect(story(graph)).toEqual([' |  | running'])
  })

  it('leaves an activity on every flow whose condition holds, else on the default flow (§13.3.1)', () => {
    const graph = drawn(
      [start('s'), auto('a'), auto('b'), auto('c'), auto('d'), auto('u')],
      's > a',
      'a > b if x',
      'a > c if y',
      'a > d otherwise',
      'a > u',
    )
    expect(story(graph, [], { x: true, y: true })).toEqual(['a b c u |  | normal'])
    expect(story(graph, [], { x: false, y: false })).toEqual(['a d u |  | normal'])
  })
})

describe('exclusive gateway (§13.4.2)', () => {
  const nodes = [start('s'), gate('x', 'exclusive'), auto('a'), auto('b'), auto('c'), end('e')]

  it('takes the first flow in order that holds', () => {
    const graph = drawn(nodes, 's > x', 'x > a if p', 'x > b if q', 'x > c otherwise', 'a > e', 'b > e', 'c > e')
    expect(story(graph, [], { p: true, q: true })).toEqual(['a |  | normal'])
    expect(story(graph, [], { p: false, q: true })).toEqual(['b |  | normal'])
    expect(story(graph, [], { p: false, q: false })).toEqual(['c |  | normal'])
  })

  it('throws an exception when nothing holds and there is no default flow', () => {
    const graph = drawn(nodes, 's > x', 'x > a if p', 'x > b if q', 'x > c if r', 'a > e', 'b > e', 'c > e')
    expect(story(graph)).toEqual([' |  | running exception x'])
  })

  it('lets each token through by itself when it merges', () => {
    const graph = drawn(
      [start('s'), gate('f', 'parallel'), gate('x', 'exclusive'), auto('a'), end('e')],
      's > f > x > a > e',
      'f > x',
    )
    expect(story(graph)).toEqual(['a a |  | normal'])
  })
})

describe('parallel gateway (§13.4.1)', () => {
  it('waits for a token on each incoming flow', () => {
    const graph = drawn(
      [start('s'), gate('f', 'parallel'), work('a'), work('b'), gate('j', 'parallel'), auto('c'), end('e')],
      's > f > a > j > c > e',
      'f > b > j',
    )
    expect(story(graph, ['do a', 'do b'])).toEqual([' | a b | running', ' | b | running', 'c |  | normal'])
  })

  it('keeps a surplus token and stays stuck with it', () => {
    const graph = drawn(
      [
        start('s'),
        auto('t', { completionQuantity: 2 }),
        gate('f', 'parallel'),
        auto('b'),
        gate('j', 'parallel'),
        auto('c'),
      ],
      's > t > j > c',
      's > f > b > j',
    )
    expect(story(graph)).toEqual(['b c t |  | running'])
  })

  it('never goes on when a branch was not taken', () => {
    const graph = drawn(
      [start('s'), gate('x', 'exclusive'), auto('a'), auto('b'), gate('j', 'parallel'), auto('c')],
      's > x',
      'x > a if p',
      'x > b otherwise',
      'a > j',
      'b > j > c',
    )
    expect(story(graph, [], { p: true })).toEqual(['a |  | running'])
  })
})

describe('event-based gateway (§13.4.4)', () => {
  const graph = drawn(
    [start('s'), gate('g', 'event-based'), catching('m', message('m')), catching('t', timer(5)), auto('a'), auto('b')],
    's > g > m > a',
    'g > t > b',
  )

  it('goes on with the event that happens first and forgets the others', () => {
    expect(story(graph, ['message m', 'wait 9'])).toEqual([' | m t | running', 'a |  | normal', ' |  | normal'])
    expect(story(graph, ['wait 4', 'wait 1', 'message m'])).toEqual([
      ' | m t | running',
      ' | m t | running',
      'b |  | normal',
      ' |  | normal',
    ])
  })
})

describe('intermediate events (§13.5.2)', () => {
  it('waits for a message, a signal and a number of seconds', () => {
    const graph = drawn(
      [start('s'), catching('m', message('m')), catching('i', signal('i')), catching('t', timer(3)), end('e')],
      's > m > i > t > e',
    )
    expect(story(graph, ['signal i', 'message m', 'signal i', 'wait 2', 'wait 1'])).toEqual([
      ' | m | running',
      ' | m | running',
      ' | i | running',
      ' | t | running',
      ' | t | running',
      ' |  | normal',
    ])
  })

  it('counts the time of the next timer from when the one before it was due', () => {
    const graph = drawn([start('s'), catching('t', timer(3)), catching('u', timer(4)), auto('a')], 's > t > u > a')
    expect(story(graph, ['wait 6', 'wait 1'])).toEqual([' | t | running', ' | u | running', 'a |  | normal'])
  })

  it('goes on from a thrown link at the catching link, also with several throwers', () => {
    const graph = drawn(
      [
        start('s'),
        gate('x', 'exclusive'),
        throwing('l', { throws: 'link', name: 'k' }),
        throwing('l2', { throws: 'link', name: 'k' }),
        catching('c', { on: 'link', name: 'k' }),
        auto('a'),
      ],
      's > x',
      'x > l if p',
      'x > l2 otherwise',
      'c > a',
    )
    expect(story(graph, [], { p: true })).toEqual(['a |  | normal'])
    expect(story(graph, [], { p: false })).toEqual(['a |  | normal'])
  })

  it('gives a message to one of two that wait for it, a signal to all', () => {
    const twice = (trigger: ReturnType<typeof message>) =>
      drawn(
        [start('s'), catching('c', trigger), catching('d', trigger), auto('a'), auto('b')],
        's > c > a',
        's > d > b',
      )
    expect(story(twice(message('m')), ['message m'])).toEqual([
      ' | c d | running',
      'a | d | running or b | c | running',
    ])
    expect(story(twice(signal('m')), ['signal m'])).toEqual([' | c d | running', 'a b |  | normal'])
  })

  it('gives a signal thrown inside to all that wait for it, and records it', () => {
    const graph = drawn(
      [start('s'), work('w'), catching('c', signal('i')), throwing('t', { throws: 'signal', name: 'i' }), auto('a')],
      's > c > a',
      's > w > t',
      // An intermediate event has an outgoing flow; here it leads to nothing more.
      't > a',
    )
    expect(story(graph, ['do w'])).toEqual([' | c w | running', 'a a signal:i |  | normal'])
  })
})

describe('complex gateway (§13.4.5)', () => {
  const nodes = [
    start('s'),
    gate('f', 'parallel'),
    work('a'),
    work('b'),
    work('c'),
    complex('g', 2),
    auto('d'),
    end('e'),
  ]

  it('goes on with two of three and takes the third to reset', () => {
    const graph = drawn(
      nodes,
      's > f > a > g',
      'f > b > g',
      'f > c > g',
      'g > d if waitingForStart',
      'd > e',
      'g > e otherwise',
    )
    expect(story(graph, ['do a', 'do c', 'do b'])).toEqual([
      ' | a b c | running',
      ' | b c | running',
      'd | b | running',
      ' |  | normal',
    ])
  })

  it('gives a second token on a flow without a condition when it resets', () => {
    const graph = drawn(nodes, 's > f > a > g > d > e', 'f > b > g', 'f > c > g')
    expect(story(graph, ['do a', 'do c', 'do b'])).toEqual([
      ' | a b c | running',
      ' | b c | running',
      'd | b | running',
      'd |  | normal',
    ])
  })

  it('gives no second token by the other reading', () => {
    const graph = drawn(nodes, 's > f > a > g > d > e', 'f > b > g', 'f > c > g')
    const readings = { boundaryPaths: true, resetGives: false }
    const interpreter = new Interpreter({ graph, variables: {}, readings })
    const told = ['a', 'c', 'b'].map((node) => {
      interpreter.happen({ do: 'complete', node, nth: 0 })
      return interpreter.seen().actions
    })
    expect(told).toEqual([[], ['d'], []])
    expect(interpreter.seen().ended).toEqual({ how: 'normal' })
  })
})
