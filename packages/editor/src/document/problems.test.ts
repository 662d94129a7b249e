import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edit } from './edit.ts'
import { disconnect } from './edits/disconnect.ts'
import { EDITS } from './edits/index.ts'
import { setFlowLabel } from './edits/set-flow-label.ts'
import { setLayout } from './edits/set-layout.ts'
import { exampleStore } from './example.fixture.ts'
import { applyFix, editNamed, problemsOf } from './problems.ts'
import { randomArgs } from './random-edits.fixture.ts'
import type { EditorStore } from './store.ts'

const FLOW_EDITS = ['insert-step', 'append-step', 'connect', 'disconnect', 'delete-step', 'set-flow-condition', 'attach-timer']

const problems = (store: EditorStore) => problemsOf(store.getState().draft)

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
    expect(before).toBe(3)
    const [finding] = problems(store)
    expect(finding && applyFix(store, finding)).toBeNull()
    expect(problems(store)).toEqual([])
    store.getState().undo()
    expect(problems(store)).toHaveLength(before)
  })

  it('are mended by edits that exist and, but for deleting what is still used, are possible', () => {
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
        for (const { fix } of problems(store)) {
          if (!fix) continue
          const edit = editNamed(fix.edit)
          expect(edit).toBeDefined()
          const refusal = edit?.refuses(store.getState().draft, fix.args)
          if (fix.edit !== 'delete-step') expect(refusal).toBeNull()
          mended += 1
        }
      }),
      { numRuns: 100, seed: 20_260_302 },
    )
    expect(mended).toBeGreaterThan(100)
  }, 60_000)
})
