import { flow, step } from '@laufzettel/engine/testing'
import type { Pattern } from './pattern.ts'
import { definition, end, event, lines, number, person, Play, start, work } from './play.ts'

/** WCP 17 to 25, 39, 40, 43: order, triggers, cancellation, iteration. */
export const STATE: readonly Pattern[] = [
  {
    number: 17,
    name: 'Interleaved parallel routing',
    support: 'part',
    how: 'Ad-hoc subprocess, one after the other: each step once, never two at a time, in an order that people choose; no partial order.',
    prove() {
      const inside = { parent: 'any' }
      const model = definition(
        'interleaved',
        [start(), step('any', 'ad-hoc-subprocess', { sequential: true, chosen: true, completion: 'n = 2' }), person('a', inside), person('b', inside), work('after'), end()],
        lines(['start', 'any', 'after', 'end']),
      )
      const play = new Play(model, { n: number(0) })
      const scope = Object.entries(play.state.scopes).find(([, { step: of }]) => of === 'any')?.[0] ?? ''
      const begin = (key: string) => play.give({ type: 'begin-step', scope, step: key }).ok
      const found = [begin('b'), begin('a'), play.waiting]
      return [{ found, expected: [true, false, ['b']] }]
    },
  },
  {
    number: 18,
    name: 'Milestone',
    support: 'part',
    how: 'A condition that is awaited before the step, and one at its boundary that withdraws it.',
    prove() {
      const model = definition(
        'milestone',
        [
          start(),
          event('reached', 'catch-event', [{ kind: 'condition', condition: 'open = true' }]),
          person('a'),
          event('passed', 'boundary-event', [{ kind: 'condition', condition: 'open = false' }], { attachedTo: 'a' }),
          work('too-late'),
          end(),
        ],
        lines(['start', 'reached', 'a', 'end'], ['passed', 'too-late', 'end']),
      )
      const play = new Play(model)
      const set = (open: boolean) => play.sure({ type: 'set-data', reason: 'Stand der Sache', variables: { open } })
      return [
        { found: play.waiting, expected: [] },
        { found: set(true).waiting, expected: ['a'] },
        { found: [set(false).done, play.waiting], expected: [['too-late'], []] },
      ]
    },
  },
  {
    number: 19,
    name: 'Cancel task',
    support: 'full',
    how: 'An interrupting event at the boundary of the step.',
    prove() {
      const model = definition(
        'task',
        [start(), person('a'), event('stop', 'boundary-event', [{ kind: 'timer', after: 'duration("P1D")' }], { attachedTo: 'a' }), work('stopped'), end()],
        lines(['start', 'a', 'end'], ['stop', 'stopped', 'end']),
      )
      const play = new Play(model).wait(100_000)
      return [{ found: [play.done, play.waiting], expected: [['stopped'], []] }]
    },
  },
  {
    number: 20,
    name: 'Cancel case',
    support: 'full',
    how: 'The command that cancels a case with a reason, or an end that terminates.',
    prove() {
      const play = new Play(definition('case', [start(), person('a'), person('b')], lines(['start', 'a'], ['start', 'b'])))
      play.give({ type: 'cancel', reason: 'Doppelt erfasst' })
      return [{ found: [play.waiting, play.ended, play.state.ending?.how], expected: [[], true, 'cancelled'] }]
    },
  },
  {
    number: 21,
    name: 'Structured loop',
    support: 'full',
    how: 'A step that repeats while a condition holds, asked before or after.',
    prove() {
      const model = (testBefore: boolean) =>
        definition(
          'loop',
          [start(), step('a', 'action', { action: 'a', counts: 'n' }, { repeats: { kind: 'loop', condition: 'n < 3', testBefore } }), end()],
          lines(['start', 'a', 'end']),
        )
      return [
        { found: new Play(model(false), { n: number(3) }).done, expected: ['a'] },
        { found: new Play(model(true), { n: number(3) }).done, expected: [] },
        { found: new Play(model(true), { n: number(1) }).done, expected: ['a', 'a'] },
      ]
    },
  },
  {
    number: 22,
    name: 'Recursion',
    support: 'full',
    how: 'A called procedure that calls itself; too deep is an incident, not a hang.',
    prove() {
      const model = definition(
        'recursive',
        [start(), work('a'), step('again', 'exclusive-gateway'), step('self', 'call-activity', { process: 'recursive' }, { inputs: [{ name: 'n', value: 'n - 1' }] }), end()],
        [...lines(['start', 'a', 'again'], ['self', 'end']), flow('again', 'self', { condition: 'n > 1' }), flow('again', 'end', { isDefault: true })],
      )
      const deep = new Play(model, { n: number(1000) }, [model])
      return [
        { found: new Play(model, { n: number(3) }, [model]).done, expected: ['a', 'a', 'a'] },
        { found: [deep.ended, deep.stopped], expected: [false, ['scopes-too-deep']] },
      ]
    },
  },
  {
    number: 23,
    name: 'Transient trigger',
    support: 'full',
    how: 'A signal: whoever does not wait for it misses it.',
    prove() {
      const model = definition('signal', [start(), person('a'), event('go', 'catch-event', [{ kind: 'signal', signal: 'go' }]), work('b'), end()], lines(['start', 'a', 'go', 'b', 'end']))
      const missed = new Play(model).signal('go').do('a')
      return [
        { found: [...missed.done], expected: ['a'] },
        { found: missed.signal('go').done, expected: ['a', 'b'] },
      ]
    },
  },
  {
    number: 24,
    name: 'Persistent trigger',
    support: 'full',
    how: 'A message with a time for which it is kept until somebody waits for it.',
    prove() {
      const model = {
        ...definition('message', [start(), person('a'), event('go', 'catch-event', [{ kind: 'message', message: 'go' }]), work('b'), end()], lines(['start', 'a', 'go', 'b', 'end'])),
        messages: [{ name: 'go', keepFor: 'P2D' }],
      }
      return [
        { found: new Play(model).message('go').do('a').done, expected: ['a', 'b'] },
        { found: new Play(model).message('go').wait(200_000).do('a').done, expected: ['a'] },
      ]
    },
  },
  {
    number: 25,
    name: 'Cancel region',
    support: 'part',
    how: 'An interrupting event at the boundary of a subprocess; the region has to be one.',
    prove() {
      const inside = { parent: 'region' }
      const model = definition(
        'region',
        [
          start(),
          step('region', 'subprocess'),
          { ...start('begin'), ...inside },
          person('a', inside),
          person('b', inside),
          event('stop', 'boundary-event', [{ kind: 'message', message: 'stop' }], { attachedTo: 'region' }),
          work('stopped'),
          work('after'),
          end(),
        ],
        lines(['start', 'region', 'after', 'end'], ['begin', 'a'], ['begin', 'b'], ['stop', 'stopped', 'end']),
      )
      const play = new Play(model).do('a').message('stop')
      return [{ found: [play.done, play.waiting, play.ended], expected: [['a', 'stopped'], [], true] }]
    },
  },
  {
    number: 39,
    name: 'Critical section',
    support: 'none',
    how: 'BPMN 2.0 has no lock between parts of a case. An ad-hoc subprocess that works one after the other (17) serves many such needs.',
  },
  {
    number: 40,
    name: 'Interleaved routing',
    support: 'full',
    how: 'Ad-hoc subprocess, one after the other: each step once, never two at a time.',
    prove() {
      const inside = { parent: 'any' }
      const model = definition(
        'interleaved',
        [start(), step('any', 'ad-hoc-subprocess', { sequential: true }), person('a', inside), person('b', inside), work('after'), end()],
        lines(['start', 'any', 'after', 'end']),
      )
      const play = new Play(model)
      const first = play.waiting
      const second = play.do('a').waiting
      return [
        { found: [first, second], expected: [['a'], ['b']] },
        { found: play.do('b').done, expected: ['a', 'b', 'after'] },
      ]
    },
  },
  {
    number: 43,
    name: 'Explicit termination',
    support: 'full',
    how: 'An end that terminates: everything in its scope ends at once.',
    prove() {
      const model = definition(
        'terminated',
        [start(), person('a'), person('b'), event('stop', 'end-event', [{ kind: 'terminate' }])],
        lines(['start', 'a', 'stop'], ['start', 'b']),
      )
      const play = new Play(model).do('a')
      return [{ found: [play.waiting, play.ended], expected: [[], true] }]
    },
  },
]
