import { canonicalJson, findProblems } from '@laufzettel/engine'
import { describe, expect, it } from 'vitest'
import type { Edit } from '../edit.ts'
import { exampleStore } from '../example.fixture.ts'
import { stepOf } from '../lookup.ts'
import { attachTimer } from './attach-timer.ts'
import { connect } from './connect.ts'
import { deleteStep } from './delete-step.ts'
import { insertStep } from './insert-step.ts'
import { nestStep } from './nest-step.ts'

const START = 's_bgfjj6m4'
const RULE = 's_js2wupnj'
const SPLIT = 's_pvzxu5v9'
const NOTICE = 's_eiiqcgrr'

/** The example with a subprocess behind its first step. */
function session() {
  const store = exampleStore()
  const model = () => store.getState().draft.definition
  const act = <A>(edit: Edit<A>, args: A) => {
    const refusal = store.getState().apply(edit, args)
    if (refusal) throw new Error(refusal.reason.de)
    return store.getState().selection?.key ?? ''
  }
  const refuses = <A>(edit: Edit<A>, args: A) => store.getState().allowed(edit, args)?.reason.de ?? null
  const part = act(insertStep, { block: 'subprocess', at: { after: START } })
  const inside = () => model().steps.filter(({ parent }) => parent === part).map(({ block }) => block)
  const next = (key: string) => model().flows.filter(({ from }) => from === key).map(({ to }) => stepOf(model(), to)?.block)
  return { store, model, act, refuses, part, inside, next }
}

describe('a subprocess', () => {
  it('gets its first step with an end of its own, and is then without a problem', () => {
    const { model, act, part, inside, next } = session()
    expect(findProblems(model()).map(({ name }) => name)).toContain('subprocess-empty')
    const first = act(insertStep, { block: 'user-task', at: { inside: part } })
    expect([inside(), next(first)]).toEqual([['user-task', 'end'], ['end']])
    expect(findProblems(model()).filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('gets further steps before its first, behind one inside, and deadlines of these', () => {
    const { model, act, part, inside, next } = session()
    const work = act(insertStep, { block: 'user-task', at: { inside: part } })
    const rule = act(insertStep, { block: 'rule', at: { inside: part } })
    expect(next(rule)).toEqual(['user-task'])
    const letter = act(insertStep, { block: 'letter', at: { after: work } })
    const late = act(attachTimer, { step: work })
    expect([letter, late].map((key) => stepOf(model(), key)?.parent)).toEqual([part, part])
    expect(inside().sort()).toEqual(['end', 'letter', 'rule', 'timer', 'user-task'])
  })

  it('takes a step in, which what was before leads past, and lets it out behind itself', () => {
    const { store, model, act, part, next } = session()
    const before = canonicalJson(model())
    act(nestStep, { step: RULE, into: part })
    expect([stepOf(model(), RULE)?.parent, next(part), next(RULE)]).toEqual([part, ['user-task'], ['end']])
    act(nestStep, { step: RULE, into: null })
    expect([stepOf(model(), RULE)?.parent, next(part), next(RULE)]).toEqual([undefined, ['rule'], ['user-task']])
    store.getState().undo()
    store.getState().undo()
    expect(canonicalJson(model())).toBe(before)
  })

  it('takes no step in on which ways or deadlines hang, nor itself', () => {
    const { refuses, part } = session()
    expect(refuses(nestStep, { step: SPLIT, into: part })).toContain('hängen Wege oder Fristen')
    expect(refuses(nestStep, { step: START, into: part })).toContain('hängen Wege oder Fristen')
    expect(refuses(nestStep, { step: part, into: part })).toContain('kann nicht in')
    expect(refuses(nestStep, { step: RULE, into: NOTICE })).toContain('ist kein Unterprozess')
    expect(refuses(nestStep, { step: RULE, into: null })).toContain('liegt in keinem Unterprozess')
  })

  it('is not left by a flow, and goes with all that lies inside', () => {
    const { model, act, refuses, part, inside } = session()
    const work = act(insertStep, { block: 'user-task', at: { inside: part } })
    expect(refuses(connect, { from: work, to: NOTICE, replace: true })).toContain('nicht im selben Teil')
    act(deleteStep, { step: part })
    expect([inside(), model().flows.filter(({ from, to }) => stepOf(model(), from) === undefined || stepOf(model(), to) === undefined)]).toEqual([[], []])
  })
})

it('a part in free order holds steps that nothing connects', () => {
  const { model, act } = session()
  const free = act(insertStep, { block: 'ad-hoc-subprocess', at: { after: START } })
  const first = act(insertStep, { block: 'user-task', at: { inside: free } })
  const second = act(insertStep, { block: 'user-task', at: { inside: free } })
  expect(model().flows.filter(({ from, to }) => [first, second].includes(from) || [first, second].includes(to))).toEqual([])
})
