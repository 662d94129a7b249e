import type { Step } from '@laufzettel/engine'
import { flow, step } from '@laufzettel/engine/testing'
import type { Pattern } from './pattern.ts'
import { definition, end, event, lines, number, person, Play, start, work } from './play.ts'

const three = (join: Step) =>
  definition(
    'three',
    [start(), step('split', 'parallel-gateway'), person('a'), person('b'), person('c'), join, work('after'), end()],
    lines(['start', 'split', 'a', 'join', 'after', 'end'], ['split', 'b', 'join'], ['split', 'c', 'join']),
  )

/** A subprocess in which the n-th of three tokens ends everything else. */
const cancelling = (needed: number) => {
  const inside = { parent: 'region' }
  return definition(
    'cancelling',
    [
      start(),
      step('region', 'subprocess'),
      { ...start('begin'), ...inside },
      person('a', inside),
      person('b', inside),
      person('c', inside),
      step('join', 'complex-gateway', { activation: `activationCount >= ${needed}` }, inside),
      event('stop', 'end-event', [{ kind: 'terminate' }], inside),
      work('after'),
      end(),
    ],
    lines(['start', 'region', 'after', 'end'], ['begin', 'a', 'join', 'stop'], ['begin', 'b', 'join'], ['begin', 'c', 'join']),
  )
}

/** Two threads of one case go through the same branches and join: what the second brings must not count for the first round. */
const blocking = (needed: number, branches: readonly string[]) =>
  definition(
    'blocking',
    [
      start(),
      step('threads', 'parallel-gateway'),
      person('second'),
      step('both', 'exclusive-gateway'),
      step('split', 'parallel-gateway'),
      ...branches.map((branch) => person(branch)),
      step('join', 'complex-gateway', { activation: `activationCount >= ${needed}` }),
      work('after'),
      end(),
    ],
    lines(
      ['start', 'threads', 'both', 'split'],
      ['threads', 'second', 'both'],
      ...branches.map((branch) => ['split', branch, 'join']),
      ['join', 'after', 'end'],
    ),
  )

/** WCP 28 to 33, 37, 38, 41, 42: joins of a part, of a graph without structure, of several tokens. */
export const JOINS: readonly Pattern[] = [
  {
    number: 28,
    name: 'Blocking discriminator',
    support: 'full',
    how: 'Complex gateway: the first token goes through; until each way has brought one, tokens of the next round wait.',
    prove() {
      const play = new Play(blocking(1, ['a', 'b'])).do('second').do('a')
      const first = [...play.done]
      // The second thread comes by the way that has been used: it is blocked until the first round is complete.
      const blocked = [...play.do('a').done]
      const next = [...play.do('b').done]
      return [
        { found: first, expected: ['second', 'a', 'after'] },
        { found: blocked, expected: ['second', 'a', 'after', 'a'] },
        { found: next, expected: ['second', 'a', 'after', 'a', 'b', 'after'] },
        { found: [play.do('b').done, play.ended], expected: [['second', 'a', 'after', 'a', 'b', 'after', 'b'], true] },
      ]
    },
  },
  {
    number: 29,
    name: 'Cancelling discriminator',
    support: 'full',
    how: 'A subprocess whose first token to arrive terminates it.',
    prove() {
      const play = new Play(cancelling(1)).do('b')
      return [{ found: [play.done, play.waiting, play.ended], expected: [['b', 'after'], [], true] }]
    },
  },
  {
    number: 30,
    name: 'Structured partial join',
    support: 'full',
    how: 'Complex gateway with a count: the n-th token goes through, the rest are taken in.',
    prove() {
      const play = new Play(three(step('join', 'complex-gateway', { activation: 'activationCount >= 2' }))).do('a').do('c')
      return [
        { found: [...play.done], expected: ['a', 'c', 'after'] },
        { found: [play.do('b').done, play.ended], expected: [['a', 'c', 'after', 'b'], true] },
      ]
    },
  },
  {
    number: 31,
    name: 'Blocking partial join',
    support: 'full',
    how: 'As 28, with a count above one.',
    prove() {
      const play = new Play(blocking(2, ['a', 'b', 'c'])).do('second').do('a')
      const early = [...play.done]
      const first = [...play.do('b').done]
      // Two more come by ways that have been used: enough for a round of their own, but blocked until the first is complete.
      const blocked = [...play.do('a').do('b').done]
      const next = [...play.do('c').done]
      return [
        { found: early, expected: ['second', 'a'] },
        { found: first, expected: ['second', 'a', 'b', 'after'] },
        { found: blocked, expected: [...first, 'a', 'b'] },
        { found: next, expected: [...blocked, 'c', 'after'] },
        { found: [play.do('c').done, play.ended], expected: [[...next, 'c'], true] },
      ]
    },
  },
  {
    number: 32,
    name: 'Cancelling partial join',
    support: 'full',
    how: 'A subprocess that the n-th token to arrive terminates.',
    prove() {
      const play = new Play(cancelling(2)).do('a')
      return [
        { found: [...play.done], expected: ['a'] },
        { found: [play.do('b').done, play.waiting], expected: [['a', 'b', 'after'], []] },
      ]
    },
  },
  {
    number: 33,
    name: 'Generalized AND-join',
    support: 'full',
    how: 'Parallel gateway: it takes one token from each way in, further ones wait for the next round.',
    prove() {
      const model = definition(
        'general',
        [start(), step('fork', 'parallel-gateway'), work('x'), work('y'), person('b'), person('d'), step('join', 'parallel-gateway'), work('after'), end()],
        // Two tokens come by x and y into one way, each of the others is given by a person.
        [...lines(['start', 'fork', 'x'], ['fork', 'y'], ['fork', 'b', 'join', 'after', 'end'], ['fork', 'd', 'join']), flow('x', 'merge'), flow('y', 'merge'), flow('merge', 'join')],
      )
      const with2 = { ...model, steps: [...model.steps, step('merge', 'exclusive-gateway')] }
      const play = new Play(with2).do('b').do('d')
      return [{ found: [play.done, play.ended], expected: [['x', 'y', 'b', 'd', 'after'], false] }]
    },
  },
  {
    number: 37,
    name: 'Local synchronizing merge',
    support: 'full',
    how: 'Inclusive gateway.',
    prove() {
      const model = definition(
        'local',
        [start(), step('split', 'inclusive-gateway'), person('a'), person('b'), step('join', 'inclusive-gateway'), work('after'), end()],
        [flow('start', 'split'), flow('split', 'a', { condition: 'n > 0' }), flow('split', 'b', { condition: 'n > 1' }), ...lines(['a', 'join', 'after', 'end'], ['b', 'join'])],
      )
      return [
        { found: new Play(model, { n: number(1) }).do('a').done, expected: ['a', 'after'] },
        { found: new Play(model, { n: number(2) }).do('a').done, expected: ['a'] },
      ]
    },
  },
  {
    number: 38,
    name: 'General synchronizing merge',
    support: 'full',
    how: 'Inclusive gateway on any graph: it waits while a token can still come, as the standard defines it.',
    prove() {
      // The inner split may lead into the join or past it; nobody knows before it is decided.
      const model = definition(
        'general',
        [start(), step('split', 'parallel-gateway'), person('a'), person('b'), step('which', 'exclusive-gateway'), step('join', 'inclusive-gateway'), work('after'), work('past'), end()],
        [...lines(['start', 'split', 'a', 'join', 'after', 'end'], ['split', 'b', 'which'], ['past', 'end']), flow('which', 'join', { condition: 'n = 1' }), flow('which', 'past', { isDefault: true })],
      )
      const past = new Play(model, { n: number(2) }).do('a')
      return [
        { found: [...past.done], expected: ['a'] },
        { found: past.do('b').done, expected: ['a', 'b', 'past', 'after'] },
        { found: new Play(model, { n: number(1) }).do('a').do('b').done, expected: ['a', 'b', 'after'] },
      ]
    },
  },
  {
    number: 41,
    name: 'Thread merge',
    support: 'full',
    how: 'A step that needs several tokens to begin (start quantity).',
    prove() {
      const model = definition('merge', [start(), work('a', { completionQuantity: 4 }), work('b', { startQuantity: 2 }), end()], lines(['start', 'a', 'b', 'end']))
      return [{ found: new Play(model).done, expected: ['a', 'b', 'b'] }]
    },
  },
  {
    number: 42,
    name: 'Thread split',
    support: 'full',
    how: 'A step that gives several tokens to each way out (completion quantity).',
    prove() {
      const model = definition('split', [start(), work('a', { completionQuantity: 3 }), work('b'), end()], lines(['start', 'a', 'b', 'end']))
      return [{ found: new Play(model).done, expected: ['a', 'b', 'b', 'b'] }]
    },
  },
]
