import { step } from '@laufzettel/engine/testing'
import { describe, expect, it } from 'vitest'
import { definition, end, event, lines, person, Play, start, work } from '../patterns/play.ts'

/** A step that can be undone by another one. */
const undoable = (key: string, more = {}) => [
  work(key, more),
  event(`undo-${key}`, 'boundary-event', [{ kind: 'compensation', handler: `un-${key}` }], { attachedTo: key, ...more }),
  work(`un-${key}`, { compensates: true, ...more }),
]

describe('finished steps', () => {
  it('are undone, the last first, before the thrower goes on', () => {
    const model = definition(
      'undone',
      [start(), ...undoable('a'), ...undoable('b'), event('undo', 'throw-event', [{ kind: 'compensation' }]), work('c'), end()],
      lines(['start', 'a', 'b', 'undo', 'c', 'end']),
    )
    expect(new Play(model).done).toEqual(['a', 'b', 'un-b', 'un-a', 'c'])
  })

  it('are undone one by one where the thrower names one', () => {
    const model = definition(
      'one',
      [start(), ...undoable('a'), ...undoable('b'), event('undo', 'throw-event', [{ kind: 'compensation', activity: 'a' }]), work('c'), end()],
      lines(['start', 'a', 'b', 'undo', 'c', 'end']),
    )
    expect(new Play(model).done).toEqual(['a', 'b', 'un-a', 'c'])
  })

  it('inside of a finished subprocess are undone with it', () => {
    const inside = { parent: 'part' }
    const model = definition(
      'nested',
      [start(), step('part', 'subprocess'), { ...start('begin'), ...inside }, ...undoable('a', inside), ...undoable('b', inside), ...undoable('c'), event('undo', 'throw-event', [{ kind: 'compensation' }]), end()],
      lines(['start', 'part', 'c', 'undo', 'end'], ['begin', 'a', 'b']),
    )
    expect(new Play(model).done).toEqual(['a', 'b', 'c', 'un-c', 'un-b', 'un-a'])
  })

  it('that were not reached are not undone, and nothing to undo is no obstacle', () => {
    const model = definition('none', [start(), event('undo', 'throw-event', [{ kind: 'compensation' }]), ...undoable('a'), end()], lines(['start', 'undo', 'a', 'end']))
    expect(new Play(model).done).toEqual(['a'])
  })

  it('are undone once for each time they were done', () => {
    const model = definition(
      'many',
      [
        start(),
        work('a', { repeats: { kind: 'each', sequential: true, count: '3' } }),
        event('undo-a', 'boundary-event', [{ kind: 'compensation', handler: 'un-a' }], { attachedTo: 'a' }),
        work('un-a', { compensates: true }),
        event('undo', 'throw-event', [{ kind: 'compensation' }]),
        end(),
      ],
      lines(['start', 'a', 'undo', 'end']),
    )
    expect(new Play(model).done).toEqual(['a', 'a', 'a', 'un-a', 'un-a', 'un-a'])
  })
})

describe('a transaction', () => {
  it('that is given up stops what goes on, undoes what was done and is left by its cancel event', () => {
    const inside = { parent: 'deal' }
    const model = definition(
      'deal',
      [
        start(),
        step('deal', 'transaction'),
        { ...start('begin'), ...inside },
        ...undoable('a', inside),
        person('b', inside),
        person('c', inside),
        event('off', 'end-event', [{ kind: 'cancel' }], inside),
        event('cancelled', 'boundary-event', [{ kind: 'cancel' }], { attachedTo: 'deal' }),
        work('told'),
        work('after'),
        end(),
      ],
      lines(['start', 'deal', 'after', 'end'], ['begin', 'a', 'b', 'off'], ['a', 'c'], ['cancelled', 'told', 'end']),
    )
    const play = new Play(model).do('b')
    expect([play.done, play.waiting, play.ended]).toEqual([['a', 'b', 'un-a', 'told'], [], true])
  })
})

describe('a loop with a maximum', () => {
  it('is done as often as that', () => {
    const model = (maximum: number) => definition('loop', [start(), work('a', { repeats: { kind: 'loop', maximum } }), end()], lines(['start', 'a', 'end']))
    expect([0, 1, 3].map((maximum) => new Play(model(maximum)).done.length)).toEqual([0, 1, 3])
  })
})
