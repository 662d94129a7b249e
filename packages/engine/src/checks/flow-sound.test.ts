import { describe, expect, it } from 'vitest'
import { flow, graph, step } from '../testing/graph.ts'
import { findingProblems, findProblems } from './find-problems.ts'
import { finish } from './finish.ts'
import { flowSound, judgingFlows } from './flow-sound.ts'

const begin = step('begin', 'start-event', { events: [] })
const over = step('over', 'end-event', { events: [] })

describe('the soundness of a flow', () => {
  it('of an office block is judged by its inside and said of the block', () => {
    const inside = { parent: 'ask' }
    const steps = [
      begin,
      { ...step('ask', 'subprocess'), name: { de: 'Anhören', en: 'Hear' } },
      step('ask/choose', 'exclusive-gateway', {}, inside),
      step('ask/a', 'task', {}, inside),
      step('ask/b', 'task', {}, inside),
      step('ask/join', 'parallel-gateway', {}, inside),
      over,
    ]
    const ways = [['choose', 'a'], ['choose', 'b'], ['a', 'join'], ['b', 'join']].map(([from, to]) => flow(`ask/${from}`, `ask/${to}`))
    const found = finish(judgingFlows({ steps, flows: [flow('begin', 'ask'), flow('ask', 'over'), ...ways] }, () => undefined))
    expect(found.map(({ name, place, values }) => [name, place, values?.step])).toEqual([
      ['flow-deadlock', 'steps/ask', { de: 'Anhören', en: 'Hear' }],
    ])
  })

  it('is said not to be judged where a step counts tokens, in that part alone', () => {
    const steps = [begin, step('part', 'subprocess'), step('twice', 'task', {}, { parent: 'part', startQuantity: 2 }), over]
    const definition = graph('counting', steps, [flow('begin', 'part'), flow('part', 'over')])
    const hints = findProblems(definition).filter(({ severity }) => severity === 'hint')
    expect(hints.map(({ name, place }) => [name, place])).toEqual([['flow-counts-tokens', 'steps/twice']])
    const plain = { ...definition, steps: steps.map(({ startQuantity: _, ...rest }) => rest) }
    expect(findProblems(plain).filter(({ severity }) => severity === 'hint')).toEqual([])
  })

  it('is said to be judged in part where there are too many possibilities', () => {
    // Each of many ways at once may end apart from the others: no block to reduce, so all states are looked at.
    const keys = Array.from({ length: 12 }, (_, at) => `w${at}`)
    const steps = [
      begin,
      step('split', 'parallel-gateway'),
      ...keys.flatMap((key) => [step(`${key}x`, 'exclusive-gateway'), step(`${key}y`, 'task'), step(`${key}e`, 'end-event', { events: [] })]),
      step('join', 'parallel-gateway'),
      over,
    ]
    const flows = [
      flow('begin', 'split'),
      ...keys.flatMap((key) => [flow('split', `${key}x`), flow(`${key}x`, `${key}y`), flow(`${key}x`, `${key}e`), flow(`${key}y`, 'join')]),
      flow('join', 'over'),
    ]
    const definition = graph('wide', steps, flows)
    expect(findProblems(definition).some(({ name, severity }) => name === 'flow-judged-in-part' && severity === 'hint')).toBe(true)
  })

  it('is judged with a pause at least after every few steps', () => {
    const keys = Array.from({ length: 300 }, (_, at) => `t${at}`)
    const line = [begin.key, ...keys, over.key]
    const definition = graph('long', [begin, ...keys.map((key) => step(key, 'task')), over], line.slice(1).map((to, at) => flow(line[at] ?? '', to)))
    let pauses = 0
    for (const work = flowSound.running?.(definition, []); work?.next().done === false; ) pauses += 1
    expect(pauses).toBeGreaterThan(300)
    expect([...findingProblems(definition)].length).toBeGreaterThan(600)
  })
})
