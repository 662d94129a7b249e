import { flow, step } from '@laufzettel/engine/testing'
import type { Pattern } from './pattern.ts'
import { definition, end, event, lines, number, person, Play, start, work } from './play.ts'

const gate = (key: string, kind: 'exclusive' | 'parallel' | 'inclusive') => step(key, `${kind}-gateway`)

/** Three ways, each for a value of n, or for several at once. */
function branches(kind: 'exclusive' | 'inclusive', join: 'exclusive' | 'inclusive' | 'none') {
  const merged = join === 'none' ? [] : [gate('join', join)]
  const into = join === 'none' ? 'after' : 'join'
  return definition(
    'branches',
    [start(), gate('split', kind), work('a'), work('b'), work('c'), ...merged, work('after'), end()],
    [
      flow('start', 'split'),
      flow('split', 'a', { condition: 'n > 1' }),
      flow('split', 'b', { condition: 'n > 2' }),
      flow('split', 'c', { isDefault: true }),
      ...lines(['a', into], ['b', into], ['c', into], ...(join === 'none' ? [] : [['join', 'after']]), ['after', 'end']),
    ],
  )
}

const forked = (join: 'parallel-gateway' | 'none') =>
  definition(
    'forked',
    [start(), gate('split', 'parallel'), person('a'), person('b'), ...(join === 'none' ? [] : [step('join', join)]), work('after'), end()],
    lines(['start', 'split', 'a', join === 'none' ? 'after' : 'join'], ['split', 'b', join === 'none' ? 'after' : 'join'], ...(join === 'none' ? [] : [['join', 'after']]), ['after', 'end']),
  )

/** WCP 1 to 11: basic control flow, branching, synchronization, iteration. */
export const BASIC: readonly Pattern[] = [
  {
    number: 1,
    name: 'Sequence',
    support: 'full',
    how: 'A flow from step to step.',
    prove() {
      const play = new Play(definition('sequence', [start(), work('a'), work('b'), end()], lines(['start', 'a', 'b', 'end'])))
      return [{ found: [play.done, play.ended], expected: [['a', 'b'], true] }]
    },
  },
  {
    number: 2,
    name: 'Parallel split',
    support: 'full',
    how: 'Parallel gateway, or several flows out of a step.',
    prove() {
      return [{ found: new Play(forked('none')).waiting, expected: ['a', 'b'] }]
    },
  },
  {
    number: 3,
    name: 'Synchronization',
    support: 'full',
    how: 'Parallel gateway that waits for every way in.',
    prove() {
      const play = new Play(forked('parallel-gateway'))
      const early = [...play.do('a').done]
      return [
        { found: early, expected: ['a'] },
        { found: [play.do('b').done, play.ended], expected: [['a', 'b', 'after'], true] },
      ]
    },
  },
  {
    number: 4,
    name: 'Exclusive choice',
    support: 'full',
    how: 'Exclusive gateway: the first flow whose condition holds, else the default.',
    prove() {
      const of = (n: number) => new Play(branches('exclusive', 'none'), { n: number(n) }).done
      return [
        { found: of(3), expected: ['a', 'after'] },
        { found: of(1), expected: ['c', 'after'] },
      ]
    },
  },
  {
    number: 5,
    name: 'Simple merge',
    support: 'full',
    how: 'Exclusive gateway, or several flows into a step.',
    prove: () => [{ found: new Play(branches('exclusive', 'exclusive'), { n: number(2) }).done, expected: ['a', 'after'] }],
  },
  {
    number: 6,
    name: 'Multi-choice',
    support: 'full',
    how: 'Inclusive gateway: every flow whose condition holds, else the default.',
    prove() {
      const of = (n: number) => new Play(branches('inclusive', 'inclusive'), { n: number(n) }).done
      return [
        { found: of(3), expected: ['a', 'b', 'after'] },
        { found: of(0), expected: ['c', 'after'] },
      ]
    },
  },
  {
    number: 7,
    name: 'Structured synchronizing merge',
    support: 'full',
    how: 'Inclusive gateway that waits for those ways that were chosen.',
    prove() {
      const model = definition(
        'synchronizing',
        [start(), gate('split', 'inclusive'), person('a'), person('b'), person('c'), gate('join', 'inclusive'), work('after'), end()],
        [
          flow('start', 'split'),
          flow('split', 'a', { condition: 'n > 1' }),
          flow('split', 'b', { condition: 'n > 2' }),
          flow('split', 'c', { isDefault: true }),
          ...lines(['a', 'join'], ['b', 'join'], ['c', 'join', 'after', 'end']),
        ],
      )
      const two = new Play(model, { n: number(3) })
      const early = [...two.do('a').done]
      return [
        { found: early, expected: ['a'] },
        { found: two.do('b').done, expected: ['a', 'b', 'after'] },
        { found: new Play(model, { n: number(2) }).do('a').done, expected: ['a', 'after'] },
      ]
    },
  },
  {
    number: 8,
    name: 'Multi-merge',
    support: 'full',
    how: 'Several flows into a step: it is done once for each token.',
    prove: () => [{ found: new Play(branches('inclusive', 'none'), { n: number(3) }).done, expected: ['a', 'b', 'after', 'after'] }],
  },
  {
    number: 9,
    name: 'Structured discriminator',
    support: 'full',
    how: 'Complex gateway with `activationCount >= 1`: the first token goes through, the others are taken in.',
    prove() {
      const model = definition(
        'discriminator',
        [start(), gate('split', 'parallel'), person('a'), person('b'), step('join', 'complex-gateway', { activation: 'activationCount >= 1' }), work('after'), end()],
        lines(['start', 'split', 'a', 'join', 'after', 'end'], ['split', 'b', 'join']),
      )
      const play = new Play(model)
      const first = [...play.do('b').done]
      return [
        { found: first, expected: ['b', 'after'] },
        { found: [play.do('a').done, play.ended], expected: [['b', 'after', 'a'], true] },
      ]
    },
  },
  {
    number: 10,
    name: 'Arbitrary cycles',
    support: 'full',
    how: 'Flows that lead back, with more than one way in and out.',
    prove() {
      const model = definition(
        'cycles',
        [start(), gate('in', 'exclusive'), step('a', 'action', { action: 'a', counts: 'n' }), gate('out', 'exclusive'), work('b'), gate('other', 'exclusive'), end()],
        [
          ...lines(['start', 'in', 'a', 'out'], ['b', 'other']),
          flow('out', 'b', { condition: 'n < 3' }),
          flow('out', 'end', { isDefault: true }),
          flow('other', 'a', { condition: 'n = 1' }),
          flow('other', 'in', { isDefault: true }),
        ],
      )
      return [{ found: new Play(model, { n: number(0) }).done, expected: ['a', 'b', 'a', 'b', 'a'] }]
    },
  },
  {
    number: 11,
    name: 'Implicit termination',
    support: 'full',
    how: 'A case ends with its last token; no single end is needed.',
    prove() {
      const model = definition('implicit', [start(), person('a'), person('b')], lines(['start', 'a'], ['start', 'b']))
      const play = new Play(model)
      const early = play.do('a').ended
      return [{ found: [early, play.do('b').ended], expected: [false, true] }]
    },
  },
  {
    number: 16,
    name: 'Deferred choice',
    support: 'full',
    how: 'Event-based gateway: the first event decides, the others are called off.',
    prove() {
      const model = definition(
        'deferred',
        [
          start(),
          step('gate', 'event-gateway'),
          event('paid', 'catch-event', [{ kind: 'message', message: 'paid' }]),
          event('late', 'catch-event', [{ kind: 'timer', after: 'duration("P1D")' }]),
          work('thanks'),
          work('reminder'),
          end(),
        ],
        lines(['start', 'gate', 'paid', 'thanks', 'end'], ['gate', 'late', 'reminder', 'end']),
      )
      const paid = new Play(model).message('paid').wait(200_000)
      return [
        { found: [paid.done, paid.ended], expected: [['thanks'], true] },
        { found: new Play(model).wait(200_000).done, expected: ['reminder'] },
      ]
    },
  },
]
