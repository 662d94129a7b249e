import { flow, step } from '@laufzettel/engine/testing'
import type { Pattern } from './pattern.ts'
import { definition, end, event, lines, number, person, Play, start, work } from './play.ts'

const each = (count: string, more: object = {}) => ({ repeats: { kind: 'each' as const, sequential: false, count, ...more } })

const many = (more: object = {}) => definition('many', [start(), person('a', each('n', more)), work('after'), end()], lines(['start', 'a', 'after', 'end']))

/** WCP 12 to 15, 26, 27, 34 to 36: many instances of one step. */
export const INSTANCES: readonly Pattern[] = [
  {
    number: 12,
    name: 'Multiple instances without synchronization',
    support: 'full',
    how: 'A loop that splits off a token for each instance; nobody waits for them.',
    prove() {
      const model = definition(
        'spawn',
        [start(), step('next', 'action', { action: 'next', counts: 'n' }), step('split', 'parallel-gateway'), person('a'), step('more', 'exclusive-gateway'), work('after'), end()],
        [
          ...lines(['start', 'next', 'split', 'a', 'end'], ['split', 'more']),
          flow('more', 'next', { condition: 'n < 3' }),
          flow('more', 'after', { isDefault: true }),
          flow('after', 'end'),
        ],
      )
      const play = new Play(model, { n: number(0) })
      return [{ found: [play.waiting, play.done.at(-1)], expected: [['a', 'a', 'a'], 'after'] }]
    },
  },
  {
    number: 13,
    name: 'Multiple instances with a priori design-time knowledge',
    support: 'full',
    how: 'A step that repeats for each, with a number as its count.',
    prove() {
      const play = new Play(definition('three', [start(), person('a', each('3')), work('after'), end()], lines(['start', 'a', 'after', 'end'])))
      const early = [...play.do('a').do('a').done]
      return [
        { found: early, expected: ['a', 'a'] },
        { found: play.do('a').done, expected: ['a', 'a', 'a', 'after'] },
      ]
    },
  },
  {
    number: 14,
    name: 'Multiple instances with a priori run-time knowledge',
    support: 'full',
    how: 'The count, or the list, is an expression that is evaluated when the step begins.',
    prove: () => [
      { found: new Play(many(), { n: number(2) }).waiting, expected: ['a', 'a'] },
      { found: new Play(many(), { n: number(0) }).done, expected: ['after'] },
    ],
  },
  {
    number: 15,
    name: 'Multiple instances without a priori run-time knowledge',
    support: 'full',
    how: 'A subprocess with an event subprocess that begins another instance for each message, beside the others.',
    prove() {
      const inside = { parent: 'all' }
      const model = definition(
        'growing',
        [
          start(),
          step('all', 'subprocess'),
          { ...start('first'), ...inside },
          person('a', inside),
          step('more', 'event-subprocess', {}, inside),
          event('asked', 'start-event', [{ kind: 'message', message: 'another' }], { parent: 'more', interrupting: false }),
          person('b', { parent: 'more' }),
          work('after'),
          end(),
        ],
        lines(['start', 'all', 'after', 'end'], ['first', 'a'], ['asked', 'b']),
      )
      const play = new Play(model).message('another').message('another')
      const waiting = play.waiting
      const early = [...play.do('a').do('b').done]
      return [
        { found: waiting, expected: ['a', 'b', 'b'] },
        { found: early, expected: ['a', 'b'] },
        { found: play.do('b').done, expected: ['a', 'b', 'b', 'after'] },
      ]
    },
  },
  {
    number: 26,
    name: 'Cancel multiple instance activity',
    support: 'full',
    how: 'An interrupting event at the boundary of the step that repeats.',
    prove() {
      const model = definition(
        'cancelled',
        [start(), person('a', each('3')), event('stop', 'boundary-event', [{ kind: 'message', message: 'stop' }], { attachedTo: 'a' }), work('stopped'), work('after'), end()],
        lines(['start', 'a', 'after', 'end'], ['stop', 'stopped', 'end']),
      )
      const play = new Play(model).do('a').message('stop')
      return [{ found: [play.done, play.waiting, play.ended], expected: [['a', 'stopped'], [], true] }]
    },
  },
  {
    number: 27,
    name: 'Complete multiple instance activity',
    support: 'full',
    how: 'An interrupting event at the boundary that leads on to the next step.',
    prove() {
      const model = definition(
        'completed',
        [start(), person('a', each('3')), event('enough', 'boundary-event', [{ kind: 'message', message: 'enough' }], { attachedTo: 'a' }), work('after'), end()],
        lines(['start', 'a', 'after', 'end'], ['enough', 'after']),
      )
      const play = new Play(model).do('a').message('enough')
      return [{ found: [play.done, play.waiting], expected: [['a', 'after'], []] }]
    },
  },
  {
    number: 34,
    name: 'Static partial join for multiple instances',
    support: 'full',
    how: 'The step throws a signal after the n-th instance (complex behavior), its boundary goes on, the rest goes on too.',
    prove() {
      const repeats = each('3', { behavior: 'complex', complex: [{ condition: 'numberOfCompletedInstances = 2', signal: 'two' }] })
      const model = definition(
        'partial',
        [start(), person('a', repeats), event('two', 'boundary-event', [{ kind: 'signal', signal: 'two' }], { attachedTo: 'a' }), work('early'), end(), end('rest')],
        lines(['start', 'a', 'rest'], ['two', 'early', 'end']),
      )
      const play = new Play(model).do('a').do('a')
      return [
        { found: [[...play.done], play.waiting], expected: [['a', 'a', 'early'], ['a']] },
        { found: [play.do('a').done, play.ended], expected: [['a', 'a', 'early', 'a'], true] },
      ]
    },
  },
  {
    number: 35,
    name: 'Cancelling partial join for multiple instances',
    support: 'full',
    how: 'A completion condition with a number: the others are stopped.',
    prove() {
      const play = new Play(many({ completion: 'numberOfCompletedInstances = 2' }), { n: number(4) }).do('a').do('a')
      return [{ found: [play.done, play.waiting, play.ended], expected: [['a', 'a', 'after'], [], true] }]
    },
  },
  {
    number: 36,
    name: 'Dynamic partial join for multiple instances',
    support: 'part',
    how: 'The completion condition may read what is known only then; instances are added as in pattern 15.',
    prove() {
      const play = new Play(many({ completion: 'numberOfCompletedInstances >= needed' }), { n: number(4), needed: number(3) }).do('a').do('a')
      const early = [...play.done]
      return [
        { found: early, expected: ['a', 'a'] },
        { found: play.do('a').done, expected: ['a', 'a', 'a', 'after'] },
      ]
    },
  },
]
