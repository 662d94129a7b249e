import { describe, expect, it } from 'vitest'
import {
  auto,
  boundary,
  drawn,
  end,
  error,
  escalation,
  handler,
  message,
  signal,
  start,
  sub,
  throwing,
  timer,
  work,
} from './drawn.ts'
import type { Node } from './graph.ts'
import { story } from './told.ts'

describe('subprocess (§13.3.4)', () => {
  it('completes when no token is left in it', () => {
    const graph = drawn(
      [start('s'), sub('p'), start('ps', 'p'), work('a', { parent: 'p' }), work('b', { parent: 'p' }), auto('c')],
      's > p > c',
      'ps > a',
      'ps > b',
    )
    expect(story(graph, ['do b', 'do a'])).toEqual([' | a b | running', ' | a | running', 'c |  | normal'])
  })

  it('ends at once inside, and goes on outside, when it is terminated (§13.5.6)', () => {
    const graph = drawn(
      [
        start('s'),
        work('beside'),
        sub('p'),
        start('ps', 'p'),
        work('a', { parent: 'p' }),
        work('b', { parent: 'p' }),
        end('t', { throws: 'terminate' }, 'p'),
        auto('c'),
      ],
      's > p > c',
      's > beside',
      'ps > a > t',
      'ps > b',
    )
    expect(story(graph, ['do a'])).toEqual([' | a b beside | running', 'c | beside | running'])
  })

  it('terminates the process with everything in it', () => {
    const graph = drawn([start('s'), work('a'), work('b'), end('t', { throws: 'terminate' })], 's > a > t', 's > b')
    expect(story(graph, ['do a'])).toEqual([' | a b | running', ' |  | terminated'])
  })

  it('is cancelled whole by an interrupting boundary event', () => {
    const graph = drawn(
      [
        start('s'),
        sub('p'),
        start('ps', 'p'),
        sub('q', { parent: 'p' }),
        start('qs', 'q'),
        work('a', { parent: 'q' }),
        boundary('t', 'p', timer(5)),
        auto('b'),
        auto('c'),
      ],
      's > p > b',
      'ps > q',
      'qs > a',
      't > c',
    )
    expect(story(graph, ['wait 5', 'do a'])).toEqual([' | a | running', 'c |  | normal', ' |  | normal'])
  })
})

/** Two subprocesses in each other; the inner one throws after its task, while another one waits beside. */
const nested = (thrown: Node, ...more: Node[]): Node[] => [
  start('s'),
  sub('p'),
  start('ps', 'p'),
  work('besideq', { parent: 'p' }),
  sub('q', { parent: 'p' }),
  start('qs', 'q'),
  work('a', { parent: 'q' }),
  work('besidea', { parent: 'q' }),
  thrown,
  auto('afterq', { parent: 'p' }),
  auto('afterp'),
  ...more,
]
const PATHS = ['s > p > afterp', 'ps > q > afterq', 'ps > besideq', 'qs > a > x', 'qs > besidea']
const begun = ' | a besidea besideq | running'
const failing = end('x', { throws: 'error', code: 'E' }, 'q')

describe('errors (§10.5.6)', () => {
  it('are caught by the nearest boundary event, which ends the scope they come from', () => {
    const graph = drawn(
      nested(
        failing,
        boundary('i', 'q', error('E'), true, 'p'),
        auto('inner', { parent: 'p' }),
        boundary('o', 'p', error('E')),
        auto('outer'),
      ),
      ...PATHS,
      'i > inner',
      'o > outer',
    )
    expect(story(graph, ['do a', 'do besideq'])).toEqual([begun, 'inner | besideq | running', 'afterp |  | normal'])
  })

  it('go further out past a boundary event of another code', () => {
    const graph = drawn(
      nested(
        failing,
        boundary('i', 'q', error('F'), true, 'p'),
        auto('inner', { parent: 'p' }),
        boundary('o', 'p', error()),
        auto('outer'),
      ),
      ...PATHS,
      'i > inner',
      'o > outer',
    )
    expect(story(graph, ['do a'])).toEqual([begun, 'outer |  | normal'])
  })

  it('are caught by the code before they are caught by any', () => {
    const graph = drawn(
      nested(failing, boundary('any', 'p', error()), auto('other'), boundary('o', 'p', error('E')), auto('outer')),
      ...PATHS,
      'any > other',
      'o > outer',
    )
    expect(story(graph, ['do a'])).toEqual([begun, 'outer |  | normal'])
  })

  it('end the case when nobody catches them', () => {
    expect(story(drawn(nested(failing), ...PATHS), ['do a'])).toEqual([begun, ' |  | error E'])
  })

  it('are caught inside by an event subprocess, after which the subprocess has completed (§10.5.6)', () => {
    const graph = drawn(
      nested(
        failing,
        handler('h', error('E'), true, 'q'),
        start('hs', 'h'),
        work('mend', { parent: 'h' }),
        boundary('i', 'q', error('E'), true, 'p'),
        auto('inner', { parent: 'p' }),
      ),
      ...PATHS,
      'hs > mend',
      'i > inner',
    )
    expect(story(graph, ['do a', 'do mend', 'do besideq'])).toEqual([
      begun,
      ' | besideq mend | running',
      'afterq | besideq | running',
      'afterp |  | normal',
    ])
  })

  it('go out to the boundary event when the event subprocess throws them again', () => {
    const graph = drawn(
      nested(
        failing,
        handler('h', error('E'), true, 'q'),
        start('hs', 'h'),
        auto('mend', { parent: 'h' }),
        end('again', { throws: 'error', code: 'E' }, 'h'),
        boundary('i', 'q', error('E'), true, 'p'),
        auto('inner', { parent: 'p' }),
      ),
      ...PATHS,
      'hs > mend > again',
      'i > inner',
    )
    expect(story(graph, ['do a'])).toEqual([begun, 'inner mend | besideq | running'])
  })
})

describe('escalations (§10.5.6)', () => {
  const going = throwing('x', { throws: 'escalation', code: 'E' }, 'q')
  const paths = [...PATHS, 'x > after']
  const after = auto('after', { parent: 'q' })

  it('let their thrower go on, whether somebody catches them or not', () => {
    expect(story(drawn(nested(going, after), ...paths), ['do a'])).toEqual([begun, 'after | besidea besideq | running'])
    const caught = drawn(
      nested(going, after, boundary('o', 'p', escalation('E'), false), auto('outer')),
      ...paths,
      'o > outer',
    )
    expect(story(caught, ['do a'])).toEqual([begun, 'after outer | besidea besideq | running'])
  })

  it('cancel what an interrupting boundary event is attached to', () => {
    const graph = drawn(
      nested(going, after, boundary('i', 'q', escalation(), true, 'p'), auto('inner', { parent: 'p' })),
      ...paths,
      'i > inner',
    )
    expect(story(graph, ['do a'])).toEqual([begun, 'inner | besideq | running'])
  })

  it('start an event subprocess beside their thrower', () => {
    const graph = drawn(
      nested(going, after, handler('h', escalation('E'), false, 'p'), start('hs', 'h'), auto('told', { parent: 'h' })),
      ...paths,
      'hs > told',
    )
    expect(story(graph, ['do a'])).toEqual([begun, 'after told | besidea besideq | running'])
  })

  it('are caught by one catcher, the nearest', () => {
    const graph = drawn(
      nested(
        going,
        after,
        boundary('i', 'q', escalation('E'), false, 'p'),
        auto('inner', { parent: 'p' }),
        boundary('o', 'p', escalation('E'), false),
        auto('outer'),
      ),
      ...paths,
      'i > inner',
      'o > outer',
    )
    expect(story(graph, ['do a'])).toEqual([begun, 'after inner | besidea besideq | running'])
  })
})

describe('event subprocesses (§13.5.4)', () => {
  const inside = (interrupting: boolean, trigger = message('m')) =>
    drawn(
      [
        start('s'),
        sub('p'),
        start('ps', 'p'),
        work('a', { parent: 'p' }),
        handler('h', trigger, interrupting, 'p'),
        start('hs', 'h'),
        work('b', { parent: 'h' }),
        auto('after'),
      ],
      's > p > after',
      'ps > a',
      'hs > b',
    )

  it('take the place of what they interrupt, once', () => {
    expect(story(inside(true), ['message m', 'message m', 'do b'])).toEqual([
      ' | a | running',
      ' | b | running',
      ' | b | running',
      'after |  | normal',
    ])
  })

  it('run beside their scope, as often as the event comes, and keep it from completing', () => {
    expect(story(inside(false), ['message m', 'message m', 'do a', 'do b', 'do b'])).toEqual([
      ' | a | running',
      ' | a b | running',
      ' | a b b | running',
      ' | b b | running',
      ' | b | running',
      'after |  | normal',
    ])
  })

  it('go off by a timer once', () => {
    expect(story(inside(false, timer(4)), ['wait 4', 'wait 4', 'do a', 'do b'])).toEqual([
      ' | a | running',
      ' | a b | running',
      ' | a b | running',
      ' | b | running',
      'after |  | normal',
    ])
  })

  it('may or may not start once only running event subprocesses keep the scope open', () => {
    expect(story(inside(false), ['message m', 'do a', 'message m'])).toEqual([
      ' | a | running',
      ' | a b | running',
      ' | b | running',
      ' | b b | running or  | b | running',
    ])
  })

  it('of the process end the process when they are done', () => {
    const graph = drawn(
      [start('s'), work('a'), handler('h', signal('i')), start('hs', 'h'), auto('b', { parent: 'h' })],
      's > a',
      'hs > b',
    )
    expect(story(graph, ['signal i'])).toEqual([' | a | running', 'b |  | normal'])
  })

  it('wait no more when their scope is done', () => {
    expect(story(inside(true), ['do a', 'message m'])).toEqual([' | a | running', 'after |  | normal', ' |  | normal'])
  })
})
