import { canonicalJson, type ProcessDefinition } from '@laufzettel/engine'
import { describe, expect, it } from 'vitest'
import type { Edit } from '../edit.ts'
import { exampleStore } from '../example.fixture.ts'
import { stepOf } from '../lookup.ts'
import { appendStep } from './append-step.ts'
import { attachTimer } from './attach-timer.ts'
import { branchTo } from './branch-to.ts'
import { connect } from './connect.ts'
import { copyStep } from './copy-step.ts'
import { deleteStep } from './delete-step.ts'
import { disconnect } from './disconnect.ts'
import { insertStep } from './insert-step.ts'
import { moveStep } from './move-step.ts'
import { renameStep } from './rename-step.ts'
import { setFlowCondition } from './set-flow-condition.ts'
import { setFlowDefault } from './set-flow-default.ts'
import { setLayout } from './set-layout.ts'
import { setStepConfig } from './set-step-config.ts'

const START = 's_bgfjj6m4'
const RULE = 's_js2wupnj'
const CHECK = 's_yzypbfy2'
const SPLIT = 's_pvzxu5v9'
const QUESTION = 's_yjkg99me'
const DEADLINE = 's_md3njr4n'
const NOTICE = 's_eiiqcgrr'
const WAIT = 's_fhw6pdn4'
const END = 's_4j6s2wma'

/** A session over the example: what is done, and the flows afterwards in names. */
function session() {
  const store = exampleStore()
  const model = () => store.getState().draft.definition
  return {
    model,
    store,
    do: <A>(edit: Edit<A>, args: A) => {
      const refusal = store.getState().apply(edit, args)
      if (refusal) throw new Error(refusal.reason.de)
      const { selection } = store.getState()
      return selection?.key ?? ''
    },
    refuses: <A>(edit: Edit<A>, args: A) => store.getState().allowed(edit, args)?.reason.de ?? null,
    ways: (key: string) => model().flows.filter((flow) => flow.from === key).map((flow) => flow.to),
    entries: (key: string) => model().flows.filter((flow) => flow.to === key).map((flow) => flow.from),
  }
}

function stationOf(model: ProcessDefinition, key: string): string | undefined {
  return model.stations.find((station) => station.steps.includes(key))?.key
}

describe('the first step of a flow', () => {
  const empty = () => {
    const made = session()
    const { draft } = made.store.getState()
    made.store.getState().replaceDraft({ ...draft, definition: { ...draft.definition, steps: [], flows: [], stations: [] } })
    return made
  }

  it('is the start, whose way goes on from there', () => {
    const { do: act, model, refuses, ways } = empty()
    expect(refuses(insertStep, { block: 'user-task', at: { start: true } })).toMatch(/^Jedes Verfahren beginnt mit/)
    const start = act(insertStep, { block: 'form-start', at: { start: true } })
    expect(model().steps.map(({ key }) => key)).toEqual([start])
    const check = act(insertStep, { block: 'user-task', at: { after: start } })
    expect(ways(start)).toEqual([check])
  })

  it('is no second start', () => {
    const { refuses } = session()
    expect(refuses(insertStep, { block: 'form-start', at: { start: true } })).toMatch(/genau einen Anfang/)
  })
})

describe('a step that is inserted', () => {
  it('stands in the flow, and the way goes on behind it to where it led', () => {
    const { do: act, ways } = session()
    const made = act(insertStep, { block: 'user-task', at: { flow: 'f_znnq57bp' } })
    expect(ways(RULE)).toEqual([made])
    expect(ways(made)).toEqual([CHECK])
  })

  it('leaves condition, label and normal case with the flow that led there', () => {
    const { do: act, model } = session()
    const made = act(insertStep, { block: 'user-task', at: { flow: 'f_xhbbcxkc' } })
    expect(model().flows.find(({ key }) => key === 'f_xhbbcxkc')).toMatchObject({
      to: made,
      condition: 'step.s_yzypbfy2.outcome = "o_scrpybpy"',
    })
    expect(model().flows.find(({ from }) => from === made)).not.toHaveProperty('condition')
  })

  it('joins the station of the step before it and points to what the model has', () => {
    const { do: act, model } = session()
    const made = act(insertStep, { block: 'user-task', at: { after: CHECK } })
    expect(stationOf(model(), made)).toBe(stationOf(model(), CHECK))
    expect(stepOf(model(), made)?.config).toMatchObject({ role: 'caseWorker', retention: 'tax' })
  })

  it('opens a further branch behind a split', () => {
    const { do: act, ways } = session()
    const made = act(appendStep, { block: 'letter', after: SPLIT })
    expect(ways(SPLIT)).toEqual([QUESTION, NOTICE, made])
  })

  it('has a normal case from the beginning when it is a split', () => {
    const { do: act, model } = session()
    const made = act(insertStep, { block: 'exclusive-gateway', at: { flow: 'f_znnq57bp' } })
    expect(model().flows.find(({ from }) => from === made)).toMatchObject({ to: CHECK, isDefault: true })
  })

  it('is refused as an end in the middle of a way, as a second start, and behind an end', () => {
    const { refuses } = session()
    expect(refuses(insertStep, { block: 'end', at: { flow: 'f_znnq57bp' } })).toMatch(/Ein Ende steht am Schluss/)
    expect(refuses(insertStep, { block: 'form-start', at: { flow: 'f_znnq57bp' } })).toMatch(/genau einen Anfang/)
    expect(refuses(appendStep, { block: 'rule', after: END })).toMatch(/ist der Vorgang zu Ende/)
  })

  it('carries the other language along until somebody translates it', () => {
    const { do: act, model } = session()
    const made = act(insertStep, { block: 'user-task', at: { after: CHECK }, name: { de: 'Chip prüfen' } })
    expect(stepOf(model(), made)?.name).toEqual({ de: 'Chip prüfen', en: 'Chip prüfen' })
  })
})

describe('a step that is deleted', () => {
  it('leaves no gap: what led to it leads to the step after it', () => {
    const { do: act, ways, model } = session()
    act(deleteStep, { step: QUESTION })
    expect(ways(SPLIT)).toEqual([RULE, NOTICE])
    expect(stepOf(model(), QUESTION)).toBeUndefined()
    expect(model().stations.flatMap(({ steps }) => steps)).not.toContain(QUESTION)
  })

  it('takes its deadlines along', () => {
    const { do: act, model } = session()
    act(deleteStep, { step: QUESTION })
    expect(stepOf(model(), DEADLINE)).toBeUndefined()
    expect(model().flows.some(({ from }) => from === DEADLINE)).toBe(false)
  })

  it('leads over a split to its normal case', () => {
    const { do: act, ways } = session()
    act(deleteStep, { step: SPLIT })
    expect(ways(CHECK)).toEqual([NOTICE])
  })

  it('ends the way where nothing follows', () => {
    const { do: act, ways } = session()
    act(deleteStep, { step: END })
    expect(ways(WAIT)).toEqual([])
  })

  it('is refused for the start', () => {
    expect(session().refuses(deleteStep, { step: START })).toMatch(/beginnt der Vorgang/)
  })

  it('is refused while a condition reads its outcome, and names the place', () => {
    expect(session().refuses(deleteStep, { step: CHECK })).toBe(
      '„Steuer festsetzen“ wird noch gebraucht: Weg „Etwas ist unklar“. Ändern Sie das zuerst.',
    )
  })

  it('is refused while a letter or a check needs the result of its rule', () => {
    const reason = session().refuses(deleteStep, { step: RULE })
    expect(reason).toContain('Schritt „Steuer festsetzen“')
    expect(reason).toContain('Schreiben „Hundesteuerbescheid“')
  })

  it('is refused while a deadline counts from its letter', () => {
    expect(session().refuses(deleteStep, { step: NOTICE })).toContain('Schritt „Widerspruchsfrist abwarten“')
  })

  it('is possible once another step gives the same result', () => {
    const { do: act, refuses } = session()
    const config = { decision: 'assessment', result: 'tax', retention: 'tax' }
    act(insertStep, { block: 'rule', at: { after: RULE }, config })
    expect(refuses(deleteStep, { step: RULE })).toBeNull()
  })
})

describe('„Weiter mit …“ an existing step', () => {
  it('leads the only way elsewhere when asked to replace it, and otherwise says why not', () => {
    const { do: act, refuses, ways } = session()
    expect(refuses(connect, { from: RULE, to: NOTICE })).toMatch(/geht es schon weiter/)
    act(connect, { from: RULE, to: NOTICE, replace: true })
    expect(ways(RULE)).toEqual([NOTICE])
  })

  it.each([
    ['to the start', RULE, START, /Zum Anfang/],
    ['to a deadline', CHECK, DEADLINE, /ist eine Frist/],
    ['to itself', RULE, RULE, /zu sich selbst/],
    ['from an end', END, RULE, /ist der Vorgang zu Ende/],
    ['twice', SPLIT, NOTICE, /führt schon ein Weg/],
  ])('is refused %s', (_, from, to, reason) => {
    expect(session().refuses(connect, { from, to, replace: true })).toMatch(reason)
  })

  it('is undone by deleting the flow', () => {
    const { do: act, model } = session()
    const before = canonicalJson(model())
    const flow = act(connect, { from: SPLIT, to: WAIT })
    act(disconnect, { flow })
    expect(canonicalJson(model())).toBe(before)
  })
})

describe('a name with braces', () => {
  it('is said as it is written', () => {
    const { do: act, store, refuses } = session()
    for (const de of ['Prüfen {{x}}', 'Prüfen {name}', 'Prüfen {name|y}']) {
      act(renameStep, { step: RULE, name: { de } })
      expect(store.getState().announcement).toBe(`Schritt in ‚${de}‘ umbenannt`)
    }
    act(renameStep, { step: CHECK, name: { de: 'Prüfen {{x}}' } })
    expect(refuses(deleteStep, { step: CHECK })).toContain('„Prüfen {{x}}“ wird noch gebraucht')
  })
})

describe('a way to a step that is cut off', () => {
  it('leads there from a new split, whose normal case is the way that was there', () => {
    const { do: act, model, ways, refuses } = session()
    act(deleteStep, { step: SPLIT })
    expect(ways(CHECK)).toEqual([NOTICE])
    const flow = act(branchTo, { from: CHECK, to: QUESTION })
    const [split = ''] = ways(CHECK)
    expect(ways(split)).toEqual([NOTICE, QUESTION])
    const [normal, other] = model().flows.filter(({ from }) => from === split)
    expect(normal?.isDefault).toBe(true)
    expect([other?.key, other?.isDefault]).toEqual([flow, undefined])
    expect(refuses(branchTo, { from: END, to: QUESTION })).toMatch(/ist der Vorgang zu Ende/)
  })
})

describe('a step that is moved', () => {
  it('changes places with the one after it', () => {
    const { do: act, ways, entries } = session()
    act(moveStep, { step: RULE, by: 1 })
    expect(ways(START)).toEqual([CHECK])
    expect(ways(CHECK)).toEqual([RULE])
    expect(ways(RULE)).toEqual([SPLIT])
    // The answer to a question leads back to where the rule stood.
    expect(entries(CHECK)).toEqual([START, QUESTION])
  })

  it('comes back when it is moved back', () => {
    const { do: act, model } = session()
    const edges = () => model().flows.map(({ from, to }) => `${from} ${to}`).sort()
    const before = edges()
    act(moveStep, { step: NOTICE, by: 1 })
    expect(edges()).not.toEqual(before)
    act(moveStep, { step: NOTICE, by: -1 })
    expect(edges()).toEqual(before)
  })

  it('stays where ways divide or join, and at the ends', () => {
    const { refuses } = session()
    expect(refuses(moveStep, { step: CHECK, by: 1 })).toMatch(/Wege/)
    expect(refuses(moveStep, { step: WAIT, by: 1 })).toMatch(/Anfang und Ende/)
  })
})

describe('a step that is copied', () => {
  it('stands behind the first one with keys of its own', () => {
    const { do: act, model, ways } = session()
    const copy = act(copyStep, { step: CHECK })
    expect(ways(CHECK)).toEqual([copy])
    expect(stepOf(model(), copy)?.name.de).toBe('Steuer festsetzen (Kopie)')
    const outcomes = (step: string) => {
      const made = (stepOf(model(), step)?.config.outcomes ?? []) as { key: string }[]
      return made.map(({ key }) => key)
    }
    expect(outcomes(copy)).toHaveLength(2)
    expect(outcomes(copy)).not.toEqual(expect.arrayContaining(outcomes(CHECK)))
  })

  it('gives a result of its own', () => {
    const { do: act, model } = session()
    const copy = act(copyStep, { step: RULE })
    expect(stepOf(model(), copy)?.config.result).not.toBe('tax')
  })
})

describe('settings and conditions', () => {
  it('refuse a value of the wrong kind, something that does not exist, and what others still read', () => {
    const { refuses } = session()
    expect(refuses(setStepConfig, { step: CHECK, member: 'dueWorkingDays', value: 0 })).toMatch(/passt hier nicht/)
    expect(refuses(setStepConfig, { step: CHECK, member: 'role', value: 'mayor' })).toMatch(/passt hier nicht/)
    expect(refuses(setStepConfig, { step: CHECK, member: 'role', value: undefined })).toMatch(/passt hier nicht/)
    expect(refuses(setStepConfig, { step: RULE, member: 'result', value: 'other' })).toMatch(/wird noch gebraucht/)
    const outcomes = [{ key: 'o_65syf3gu', label: { de: 'Ja', en: 'Yes' } }]
    expect(refuses(setStepConfig, { step: CHECK, member: 'outcomes', value: outcomes })).toContain('Etwas ist unklar')
  })

  it('take a setting away that need not be', () => {
    const { do: act, model } = session()
    act(setStepConfig, { step: CHECK, member: 'dueWorkingDays' })
    expect(stepOf(model(), CHECK)?.config).not.toHaveProperty('dueWorkingDays')
  })

  it('stand only behind a split and must be understood', () => {
    const { refuses } = session()
    expect(refuses(setFlowCondition, { flow: 'f_znnq57bp', condition: 'true' })).toMatch(/nach „Aufteilen“/)
    expect(refuses(setFlowCondition, { flow: 'f_xhbbcxkc', condition: 'count(' })).toMatch(/nicht zu verstehen/)
  })

  it('leave one normal case, without a condition', () => {
    const { do: act, model } = session()
    act(setFlowDefault, { flow: 'f_xhbbcxkc' })
    const [one, other] = model().flows.filter(({ from }) => from === SPLIT)
    expect(one).toMatchObject({ isDefault: true })
    expect(one).not.toHaveProperty('condition')
    expect(other).not.toHaveProperty('isDefault')
  })
})

describe('a deadline', () => {
  it('is attached to a step that waits, in its station', () => {
    const { do: act, model } = session()
    const made = act(attachTimer, { step: CHECK })
    expect(stepOf(model(), made)).toMatchObject({ attachedTo: CHECK, interrupting: false, block: 'timer' })
    expect(stationOf(model(), made)).toBe(stationOf(model(), CHECK))
  })

  it('is refused at a step that does not wait, and at a deadline', () => {
    const { refuses } = session()
    expect(refuses(attachTimer, { step: RULE })).toMatch(/wartet auf niemanden/)
    expect(refuses(attachTimer, { step: DEADLINE })).toMatch(/wartet auf niemanden/)
  })
})

describe('the layout', () => {
  it('keeps whole positions of steps that exist, and forgets those of deleted ones', () => {
    const { do: act, model, refuses } = session()
    act(setLayout, { positions: { [END]: { x: 10.4, y: 20.6 }, [SPLIT]: { x: 1, y: 2 } } })
    expect(model().layout).toEqual({ [END]: { x: 10, y: 21 }, [SPLIT]: { x: 1, y: 2 } })
    act(deleteStep, { step: SPLIT })
    expect(model().layout).toEqual({ [END]: { x: 10, y: 21 } })
    expect(refuses(setLayout, { positions: { s_gone: { x: 0, y: 0 } } })).not.toBeNull()
    act(setLayout, { positions: null })
    expect(model()).not.toHaveProperty('layout')
  })
})
