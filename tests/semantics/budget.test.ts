import { canonicalJson, type CaseState, emptyState } from '@laufzettel/engine'
import { flow, step } from '@laufzettel/engine/testing'
import { describe, expect, it } from 'vitest'
import { definition, end, lines, number, Play, start, work } from '../patterns/play.ts'

const counted = (limit: number) =>
  definition(
    'long',
    [start(), step('a', 'action', { action: 'a', counts: 'n' }), step('more', 'exclusive-gateway'), end()],
    [...lines(['start', 'a', 'more']), flow('more', 'a', { condition: `n < ${limit}` }), flow('more', 'end', { isDefault: true })],
  )

describe('a run that is long', () => {
  it('yields after its step budget and goes on to the same end', () => {
    const play = new Play(counted(1200), { n: number(0) })
    expect([play.done.length, play.ended, play.stopped]).toEqual([1200, true, []])
    expect(play.case.facts.filter(({ type }) => type === 'run.yielded')).toHaveLength(2)
    expect(play.state.pending).toBeUndefined()
  })

  it('without an end stops with an incident that a person can resolve', () => {
    const play = new Play(definition('endless', [start(), work('a')], lines(['start', 'a'], ['a', 'a'])))
    expect([play.ended, play.stopped]).toEqual([false, ['batch-limit']])
  })
})

describe('a state', () => {
  it('is the fold of the facts and does not grow with them', () => {
    const short = new Play(counted(50), { n: number(0) }).state
    const long = new Play(counted(1500), { n: number(0) }).state
    const size = (state: CaseState) => canonicalJson(state).length
    expect(long.revision).toBeGreaterThan(short.revision * 20)
    expect(size(long)).toBeLessThan(size(short) * 3)
    expect(size(emptyState('c'))).toBeLessThan(600)
  })
})
