import { describe, expect, it } from 'vitest'
import { auto, boundary, drawn, end, message, start, sub, timer, work } from './drawn.ts'
import type { Loop } from './graph.ts'
import { story } from './told.ts'

const around = (loop: Loop) => drawn([start('s'), auto('a', { loop }), auto('b'), end('e')], 's > a > b > e')
const waiting = (loop: Loop) => drawn([start('s'), work('a', { loop }), auto('b'), end('e')], 's > a > b > e')

describe('standard loop (§13.3.6)', () => {
  const loop = (testBefore: boolean, most = 3): Loop => ({ repeat: 'standard', while: 'again', most, testBefore })

  it('repeats while the condition holds, up to its maximum', () => {
    expect(story(around(loop(true)), [], { again: true })).toEqual(['a a a b |  | normal'])
    expect(story(around(loop(false)), [], { again: true })).toEqual(['a a a b |  | normal'])
  })

  it('runs not at all when tested before, once when tested after', () => {
    expect(story(around(loop(true)), [], { again: false })).toEqual(['b |  | normal'])
    expect(story(around(loop(false)), [], { again: false })).toEqual(['a b |  | normal'])
  })

  it('asks again after each run, with what the run has set', () => {
    const set = (again: boolean) => ({ do: 'complete' as const, node: 'a', nth: 0, set: { again } })
    expect(story(waiting(loop(false, 9)), [set(true), set(false)])).toEqual([
      ' | a | running',
      ' | a | running',
      'b |  | normal',
    ])
  })
})

describe('multi-instance (§13.3.7)', () => {
  it('starts all instances at once, or one after the other', () => {
    expect(story(waiting({ repeat: 'parallel', count: 3 }), ['do a', 'do a', 'do a'])).toEqual([
      ' | a a a | running',
      ' | a a | running',
      ' | a | running',
      'b |  | normal',
    ])
    expect(story(waiting({ repeat: 'sequential', count: 2 }), ['do a', 'do a'])).toEqual([
      ' | a | running',
      ' | a | running',
      'b |  | normal',
    ])
  })

  it('cancels the remaining instances when the completion condition holds', () => {
    const loop: Loop = { repeat: 'parallel', count: 4, completeAfter: 2 }
    expect(story(waiting(loop), ['do a', 'do a', 'do a'])).toEqual([
      ' | a a a a | running',
      ' | a a a | running',
      'b |  | normal',
      ' |  | normal',
    ])
    expect(story(waiting({ ...loop, repeat: 'sequential' }), ['do a', 'do a'])).toEqual([
      ' | a | running',
      ' | a | running',
      'b |  | normal',
    ])
  })

  it('leaves open how many automatic instances have begun by then', () => {
    expect(story(around({ repeat: 'parallel', count: 3, completeAfter: 2 }))).toEqual([
      'a a a b |  | normal or a a b |  | normal',
    ])
    expect(story(around({ repeat: 'sequential', count: 3, completeAfter: 2 }))).toEqual(['a a b |  | normal'])
  })

  it('gives a subprocess as many instances, each with its own tokens', () => {
    const graph = drawn(
      [
        start('s'),
        sub('p', { loop: { repeat: 'parallel', count: 2 } }),
        start('ps', 'p'),
        work('a', { parent: 'p' }),
        auto('b', { parent: 'p' }),
        auto('c'),
      ],
      's > p > c',
      'ps > a > b',
    )
    expect(story(graph, ['do a', 'do a'])).toEqual([' | a a | running', 'b | a | running', 'b c |  | normal'])
  })

  it('terminates only the instance with the terminate event, which is no completed one (§13.5.6)', () => {
    const graph = (completeAfter: number) =>
      drawn(
        [
          start('s'),
          sub('p', { loop: { repeat: 'parallel', count: 2, completeAfter } }),
          start('ps', 'p'),
          work('a', { parent: 'p' }),
          work('b', { parent: 'p' }),
          end('t', { throws: 'terminate' }, 'p'),
          auto('c'),
        ],
        's > p > c',
        'ps > a > t',
        'ps > b',
      )
    expect(story(graph(2), ['do a', 'do a'])).toEqual([' | a a b b | running', ' | a b | running', 'c |  | normal'])
    expect(story(graph(1), ['do a'])).toEqual([' | a a b b | running', ' | a b | running'])
  })

  it('is interrupted with all its instances (§13.5.3)', () => {
    const graph = drawn(
      [
        start('s'),
        work('a', { loop: { repeat: 'parallel', count: 3 } }),
        boundary('m', 'a', message('m')),
        auto('b'),
        auto('c'),
      ],
      's > a > b',
      'm > c',
    )
    expect(story(graph, ['do a', 'message m'])).toEqual([' | a a a | running', ' | a a | running', 'c |  | normal'])
  })
})

describe('boundary events of waiting tasks (§13.5.3)', () => {
  const graph = (interrupting: boolean) =>
    drawn(
      [start('s'), work('w'), boundary('t', 'w', timer(5), interrupting), auto('a'), auto('b')],
      's > w > a',
      't > b',
    )

  it('interrupts the task', () => {
    expect(story(graph(true), ['wait 5', 'do w'])).toEqual([' | w | running', 'b |  | normal', ' |  | normal'])
  })

  it('goes off beside the task when it does not interrupt, and only once', () => {
    expect(story(graph(false), ['wait 5', 'wait 50', 'do w'])).toEqual([
      ' | w | running',
      'b | w | running',
      ' | w | running',
      'a |  | normal',
    ])
  })

  it('waits no longer than the task does', () => {
    expect(story(graph(true), ['do w', 'wait 5'])).toEqual([' | w | running', 'a |  | normal', ' |  | normal'])
  })

  it('takes a message as often as it comes when it does not interrupt', () => {
    const often = drawn(
      [start('s'), work('w'), boundary('m', 'w', message('m'), false), auto('a'), auto('b')],
      's > w > a',
      'm > b',
    )
    expect(story(often, ['message m', 'message m', 'do w', 'message m'])).toEqual([
      ' | w | running',
      'b | w | running',
      'b | w | running',
      'a |  | normal',
      ' |  | normal',
    ])
  })

  it('knows both outcomes when two timers are due at the same time', () => {
    const same = drawn(
      [start('s'), work('w'), boundary('t', 'w', timer(5)), boundary('u', 'w', timer(5)), auto('a'), auto('b')],
      's > w',
      't > a',
      'u > b',
    )
    expect(story(same, ['wait 5'])).toEqual([' | w | running', 'a |  | normal or b |  | normal'])
  })
})
