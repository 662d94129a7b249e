import { step } from '@laufzettel/engine/testing'
import { describe, expect, it } from 'vitest'
import { definition, end, event, lines, number, person, Play, start, work } from '../patterns/play.ts'

const inside = { parent: 'part' }
/** A subprocess around a person's step, with what is given inside and outside of it. */
const around = (within: readonly ReturnType<typeof step>[], outside: readonly ReturnType<typeof step>[], flows: readonly (readonly string[])[]) =>
  definition(
    'around',
    [start(), step('part', 'subprocess'), { ...start('begin'), ...inside }, person('a', inside), ...within, ...outside, work('after'), end()],
    lines(['start', 'part', 'after', 'end'], ['begin', 'a'], ...flows),
  )

describe('an error', () => {
  const thrown = event('failed', 'end-event', [{ kind: 'error', code: 'no-money' }], inside)

  it('stops its subprocess and is caught at the boundary that names it, before one that takes any', () => {
    const model = around(
      [thrown, person('b', inside), event('any-gate', 'start-event', [], inside)],
      [
        event('any', 'boundary-event', [{ kind: 'error' }], { attachedTo: 'part' }),
        event('other', 'boundary-event', [{ kind: 'error', code: 'no-time' }], { attachedTo: 'part' }),
        event('named', 'boundary-event', [{ kind: 'error', code: 'no-money' }], { attachedTo: 'part' }),
        work('caught'),
        work('wrong'),
      ],
      [['a', 'failed'], ['any-gate', 'b'], ['any', 'wrong'], ['other', 'wrong'], ['named', 'caught', 'end']],
    )
    const play = new Play(model).do('a')
    expect([play.done, play.waiting, play.ended]).toEqual([['a', 'caught'], [], true])
  })

  it('passes by a boundary of another code and ends the case where nobody catches it', () => {
    const model = around(
      [thrown],
      [event('other', 'boundary-event', [{ kind: 'error', code: 'no-time' }], { attachedTo: 'part' }), work('wrong')],
      [['a', 'failed'], ['other', 'wrong']],
    )
    const play = new Play(model).do('a')
    expect([play.done, play.ended, play.state.ending]).toEqual([['a'], true, { how: 'error', code: 'no-money' }])
  })

  it('begins an event subprocess of its scope, instead of what goes on there', () => {
    const model = around(
      [
        thrown,
        step('on', 'event-subprocess', {}, inside),
        event('wrong', 'start-event', [{ kind: 'error', code: 'no-money' }], { parent: 'on' }),
        work('mended', { parent: 'on' }),
      ],
      [],
      [['a', 'failed'], ['wrong', 'mended']],
    )
    expect(new Play(model).do('a').done).toEqual(['a', 'mended', 'after'])
  })
})

describe('an escalation', () => {
  it('tells somebody further out and goes on where the catcher does not interrupt', () => {
    const model = around(
      [event('tell', 'throw-event', [{ kind: 'escalation', code: 'late' }], inside), work('b', inside)],
      [event('told', 'boundary-event', [{ kind: 'escalation', code: 'late' }], { attachedTo: 'part', interrupting: false }), work('informed')],
      [['a', 'tell', 'b'], ['told', 'informed']],
    )
    const play = new Play(model).do('a')
    expect([...play.done].sort()).toEqual(['a', 'after', 'b', 'informed'])
  })

  it('stops the thrower where the catcher interrupts, and nobody else where nobody catches it', () => {
    const tell = event('tell', 'throw-event', [{ kind: 'escalation', code: 'late' }], inside)
    const told = event('told', 'boundary-event', [{ kind: 'escalation', code: 'late' }], { attachedTo: 'part' })
    const caught = around([tell, work('b', inside)], [told, work('informed')], [['a', 'tell', 'b'], ['told', 'informed']])
    expect(new Play(caught).do('a').done).toEqual(['a', 'informed'])
    const alone = around([tell, work('b', inside)], [], [['a', 'tell', 'b']])
    expect(new Play(alone).do('a').done).toEqual(['a', 'b', 'after'])
  })
})

describe('a timer', () => {
  it('at a boundary that does not interrupt comes again as often as it says, and no more once the host is done', () => {
    const model = definition(
      'again',
      [start(), person('a'), event('remind', 'boundary-event', [{ kind: 'timer', every: '"R3/PT10S"' }], { attachedTo: 'a', interrupting: false }), work('reminder'), end()],
      lines(['start', 'a', 'end'], ['remind', 'reminder']),
    )
    expect(new Play(model).wait(100).done).toEqual(['reminder', 'reminder', 'reminder'])
    const play = new Play(model).wait(15).do('a').wait(100)
    expect([play.done, play.ended]).toEqual([['reminder', 'a'], true])
  })

  it('waits until a date in the time of the office', () => {
    const model = definition('date', [start(), event('day', 'catch-event', [{ kind: 'timer', at: 'date("2026-01-17")' }]), end()], lines(['start', 'day', 'end']))
    const due = Object.values(new Play(model).state.timers)[0]?.due
    expect(due).toBe('2026-01-16T23:00:00.000Z')
  })
})

describe('several events', () => {
  const both = (parallel: boolean) =>
    definition(
      'both',
      [start(), event('two', 'catch-event', [{ kind: 'message', message: 'one' }, { kind: 'message', message: 'other' }], {}, { parallel }), work('b'), end()],
      lines(['start', 'two', 'b', 'end']),
    )

  it('are one of them, or all of them', () => {
    expect(new Play(both(false)).message('other').done).toEqual(['b'])
    const play = new Play(both(true)).message('other')
    const early = [...play.done]
    expect([early, play.message('one').done]).toEqual([[], ['b']])
  })
})

describe('a message', () => {
  it('that was kept is given once', () => {
    const model = {
      ...definition(
        'once',
        [start(), person('a'), event('go', 'catch-event', [{ kind: 'message', message: 'go' }]), event('again', 'catch-event', [{ kind: 'message', message: 'go' }]), work('b'), end()],
        lines(['start', 'a', 'go', 'again', 'b', 'end']),
      ),
      messages: [{ name: 'go', keepFor: 'P2D' }],
    }
    const play = new Play(model).message('go').do('a')
    expect(play.done).toEqual(['a'])
    expect(play.message('go').done).toEqual(['a', 'b'])
  })

  it('goes to the one whose key it has, and is refused where nobody waits', () => {
    const model = definition(
      'keyed',
      [start(), event('go', 'catch-event', [{ kind: 'message', message: 'go', correlation: 'reference' }]), work('b'), end()],
      lines(['start', 'go', 'b', 'end']),
    )
    const play = new Play(model, { reference: 'A 7' })
    const wrong = play.give({ type: 'deliver', message: 'go', key: 'B 8' })
    expect(wrong.ok ? null : wrong.problems[0]?.name).toBe('message-unexpected')
    play.sure({ type: 'deliver', message: 'go', key: 'A 7', data: { amount: number(5) } })
    expect([play.done, play.ended]).toEqual([['b'], true])
  })
})

describe('a link', () => {
  it('goes on where its name is caught', () => {
    const model = definition(
      'link',
      [start(), event('out', 'throw-event', [{ kind: 'link', link: 'there' }]), event('in', 'catch-event', [{ kind: 'link', link: 'there' }]), work('b'), end()],
      lines(['start', 'out'], ['in', 'b', 'end']),
    )
    expect(new Play(model).done).toEqual(['b'])
  })
})
