import { canonicalJson, fieldAt, findProblems } from '@laufzettel/engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edit } from './edit.ts'
import { EDITS } from './edits/index.ts'
import { insertStep } from './edits/insert-step.ts'
import { exampleDraft, exampleStore } from './example.fixture.ts'
import type { ModelDraft } from './model-draft.ts'
import { randomArgs } from './random-edits.fixture.ts'

/**
 * A model that somebody works on may lack ways, names in one language and rows of tables, and hold what was pasted; it
 * may not point to what does not exist.
 */
const UNFINISHED = new Set([
  // What a condition asks is its author's business: a name that it reads must not be lost by an edit.
  ...(['option-never', 'condition-never', 'never-compared', 'result-misfit', 'condition-no-truth', 'name-misspelt'] as const),
  'step-unreachable',
  'subprocess-empty',
  'step-without-way-out',
  'gateway-without-default',
  'flow-deadlock',
  'flow-unsynchronised',
  'flow-endless',
  'flow-dead',
  'branch-never-taken',
  'step-name-suggested',
  'text-untranslated',
  'table-gap',
  'table-rows-overlap',
  'table-row-covered',
  'table-row-impossible',
  'table-rows-mergeable',
  'table-result-open',
  'text-disguised',
])

function broken({ definition }: ModelDraft): string[] {
  const found = findProblems(definition).filter(({ name }) => !UNFINISHED.has(name))
  const paths = definition.scenarios.flatMap(({ events }) =>
    events.flatMap((event) => ('answers' in event ? Object.keys(event.answers ?? {}) : [])),
  )
  return [
    ...found.map(({ name, place, values }) => `${name} ${place} ${JSON.stringify(values)}`),
    ...paths.filter((path) => fieldAt(definition, path) === null).map((path) => `answer ${path}`),
  ]
}

const number = fc.nat(9_999)
const session = fc.record({
  seed: fc.integer(),
  asked: fc.array(fc.tuple(fc.nat(EDITS.length - 1), number, number, number, number), {
    minLength: 1,
    maxLength: 40,
    size: 'max',
  }),
})

/** The example with a subprocess that holds a step, and one in free order. */
function nestedExample(): ModelDraft {
  const store = exampleStore({ draft: exampleDraft(), seed: 1 })
  const after = exampleDraft().definition.steps[0]?.key ?? ''
  for (const block of ['subprocess', 'ad-hoc-subprocess']) {
    store.getState().apply(insertStep, { block, at: { after } })
    store.getState().apply(insertStep, { block: 'user-task', at: { inside: store.getState().selection?.key ?? '' } })
  }
  return store.getState().draft
}

const EXAMPLE = nestedExample()
const EXAMPLE_BYTES = canonicalJson(EXAMPLE)

/** Does what was asked for, one after another; counts what was done and what was refused. */
function play({ seed, asked }: { seed: number; asked: readonly [number, number, number, number, number][] }) {
  const store = exampleStore({ draft: EXAMPLE, seed })
  const counts = new Map<string, { done: number; refused: number }>()
  for (const [which, ...numbers] of asked) {
    const edit = EDITS[which] as unknown as Edit<unknown>
    const { draft } = store.getState()
    const refusal = store.getState().apply(edit, randomArgs(draft, edit.name, numbers))
    const count = counts.get(edit.name) ?? { done: 0, refused: 0 }
    counts.set(edit.name, count)
    if (refusal) {
      count.refused += 1
      if (store.getState().draft !== draft || !refusal.reason.de || !refusal.reason.en) throw new Error(edit.name)
    } else count.done += 1
  }
  return { store, counts }
}

describe('any sequence of edits', () => {
  it('keeps every reference valid or is refused with a reason, and can be undone and redone to the byte', () => {
    const done = new Map<string, number>()
    fc.assert(
      fc.property(session, (asked) => {
        const { store, counts } = play(asked)
        for (const [name, count] of counts) done.set(name, (done.get(name) ?? 0) + count.done)
        expect(broken(store.getState().draft)).toEqual([])
        const after = canonicalJson(store.getState().draft)
        while (store.getState().history.past.length > 0) store.getState().undo()
        expect(canonicalJson(store.getState().draft)).toBe(EXAMPLE_BYTES)
        while (store.getState().history.future.length > 0) store.getState().redo()
        expect(canonicalJson(store.getState().draft)).toBe(after)
      }),
      { numRuns: 1000, seed: 20_260_302 },
    )
    // A generator that is always refused would prove nothing.
    expect(EDITS.filter(({ name }) => (done.get(name) ?? 0) < 10).map(({ name }) => name)).toEqual([])
  }, 600_000)
})
