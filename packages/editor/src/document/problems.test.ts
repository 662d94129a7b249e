import { checkDefinition, publish } from '@laufzettel/engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edit } from './edit.ts'
import { addQuestion } from './edits/add-question.ts'
import { disconnect } from './edits/disconnect.ts'
import { EDITS } from './edits/index.ts'
import { insertStep } from './edits/insert-step.ts'
import { moveStep } from './edits/move-step.ts'
import { proposeRevision } from './edits/propose-revision.ts'
import { setFlowLabel } from './edits/set-flow-label.ts'
import { setLayout } from './edits/set-layout.ts'
import { setReveal } from './edits/set-reveal.ts'
import { exampleStore } from './example.fixture.ts'
import { applyFix, editNamed } from './fixes.ts'
import { problemsOf } from './problems.ts'
import { randomArgs } from './random-edits.fixture.ts'
import type { EditorStore } from './store.ts'

const FLOW_EDITS = ['insert-step', 'append-step', 'connect', 'disconnect', 'delete-step', 'set-flow-condition', 'attach-timer']

const problems = (store: EditorStore) => problemsOf(store.getState().draft)

describe('a change of the law, from step to value', () => {
  it('ends in a model without problems that can be published', () => {
    const store = exampleStore()
    const act = <A>(edit: Edit<A>, args: A) => {
      expect(store.getState().apply(edit, args)).toBeNull()
      return store.getState().selection?.key ?? ''
    }
    const step = act(insertStep, { block: 'user-task', at: { flow: 'f_bk9junda' }, name: { de: 'Nachfrage zur Chipnummer' } })
    act(moveStep, { step, by: -1 })
    const page = { form: 'registration', page: 'g_phbzjdci' }
    const chip = act(addQuestion, { ...page, kind: 'boolean', label: { de: 'Ist der Hund gechippt?', en: 'Is the dog chipped?' } })
    const number = act(addQuestion, { ...page, kind: 'text', label: { de: 'Nummer' }, after: chip })
    act(setReveal, { form: page.form, placement: number, when: { placement: chip, option: 'yes' } })
    const revision = { parameter: 'regularRate', value: { $number: '108' }, validFrom: '2027-01-01' }
    act(proposeRevision, { ...revision, knownSince: '2026-11-14T08:00:00.000Z', norm: '§ 5 Abs. 1 Nr. 1 HStS' })
    expect(problems(store)).toEqual([])
    expect(publish(store.getState().draft.definition, 2).ok).toBe(true)
  })
})

describe('problems of the draft', () => {
  it('are found once per version of the model', () => {
    const store = exampleStore()
    const first = problems(store)
    expect(problems(store)).toBe(first)
    store.getState().apply(setFlowLabel, { flow: 'f_d35spici', label: { de: 'Los' } })
    expect(problems(store)).not.toBe(first)
  })

  it('go away one after another when each is mended with one click, and come back with undo', () => {
    const store = exampleStore()
    store.getState().apply(disconnect, { flow: 'f_czqevef5' })
    store.getState().apply(setLayout, { positions: null })
    const before = problems(store).length
    expect(before).toBe(2)
    const [finding] = problems(store)
    expect(finding && applyFix(store, finding)).toBeNull()
    expect(problems(store)).toEqual([])
    store.getState().undo()
    expect(problems(store)).toHaveLength(before)
  })

  it('stand in the way of publishing when they are errors, and are mended by edits that are possible', () => {
    const number = fc.nat(9_999)
    const asked = fc.array(fc.tuple(fc.nat(FLOW_EDITS.length - 1), number, number, number, number), {
      maxLength: 20,
      size: 'max',
    })
    let mended = 0
    fc.assert(
      fc.property(asked, (wishes) => {
        const store = exampleStore()
        for (const [which, ...numbers] of wishes) {
          const edit = EDITS.find(({ name }) => name === FLOW_EDITS[which]) as unknown as Edit<unknown>
          store.getState().apply(edit, randomArgs(store.getState().draft, edit.name, numbers))
        }
        const { definition } = store.getState().draft
        expect(checkDefinition(definition).ok).toBe(problems(store).every(({ severity }) => severity === 'warning'))
        for (const { fix } of problems(store)) {
          if (!fix) continue
          const edit = editNamed(fix.edit)
          expect(edit).toBeDefined()
          const refusal = edit?.refuses(store.getState().draft, fix.args)
          // A step that nothing leads to can still be read by a rule or letter.
          if (fix.edit !== 'delete-step') expect(refusal).toBeNull()
          mended += 1
        }
      }),
      { numRuns: 100, seed: 20_260_302 },
    )
    expect(mended).toBeGreaterThan(100)
  }, 60_000)
})
