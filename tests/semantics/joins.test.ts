import { flow, step } from '@laufzettel/engine/testing'
import { describe, expect, it } from 'vitest'
import { definition, end, event, lines, person, Play, start, work } from '../patterns/play.ts'

describe('an inclusive join', () => {
  it('does not wait for a token that could also come by a way that has one already', () => {
    const model = definition(
      'reach',
      [
        start(),
        step('split', 'parallel-gateway'),
        person('p'),
        step('which', 'exclusive-gateway'),
        step('merge', 'exclusive-gateway'),
        work('n'),
        step('join', 'inclusive-gateway'),
        work('after'),
        end(),
      ],
      [
        ...lines(['start', 'split', 'merge', 'join', 'after', 'end'], ['split', 'p', 'which'], ['n', 'join']),
        flow('which', 'merge', { condition: 'true' }),
        flow('which', 'n', { isDefault: true }),
      ],
    )
    const play = new Play(model)
    expect([[...play.done], play.waiting]).toEqual([['after'], ['p']])
    expect([play.do('p').done, play.ended]).toEqual([['after', 'p', 'after'], true])
  })

  it('waits for a token that can still come by the boundary of a step', () => {
    const model = definition(
      'boundary',
      [
        start(),
        step('split', 'parallel-gateway'),
        person('p'),
        event('late', 'boundary-event', [{ kind: 'timer', after: 'duration("PT5S")' }], { attachedTo: 'p' }),
        step('join', 'inclusive-gateway'),
        work('after'),
        end(),
        end('other'),
      ],
      lines(['start', 'split', 'join', 'after', 'end'], ['split', 'p', 'other'], ['late', 'join']),
    )
    const play = new Play(model)
    const early = [...play.done]
    expect([early, play.wait(6).done]).toEqual([[], ['after']])
    expect(new Play(model).do('p').done).toEqual(['p', 'after'])
  })
})

describe('an event-based gateway', () => {
  it('waits for what comes first, by whatever event that is', () => {
    const model = definition(
      'first',
      [
        start(),
        step('gate', 'event-gateway'),
        event('one', 'catch-event', [{ kind: 'signal', signal: 'one' }]),
        event('two', 'catch-event', [{ kind: 'condition', condition: 'ready = true' }]),
        step('three', 'receive-task', { message: 'three' }),
        work('a'),
        work('b'),
        work('c'),
        end(),
      ],
      lines(['start', 'gate', 'one', 'a', 'end'], ['gate', 'two', 'b', 'end'], ['gate', 'three', 'c', 'end']),
    )
    expect(new Play(model).signal('one').signal('one').done).toEqual(['a'])
    expect(new Play(model).message('three').done).toEqual(['c'])
    const play = new Play(model)
    play.give({ type: 'set-data', reason: 'Unterlagen sind da', variables: { ready: true } })
    expect([play.done, play.ended, Object.keys(play.state.subscriptions ?? {})]).toEqual([['b'], true, []])
  })
})
