import { readFileSync } from 'node:fs'
import type { ProcessDefinition } from '@laufzettel/engine'
import { describe, expect, it } from 'vitest'
import { disconnect } from '../document/edits/disconnect.ts'
import { renameStep } from '../document/edits/rename-step.ts'
import { findingProblemsOf } from '../document/problems.ts'
import { createEditorStore } from '../document/store.ts'
import { createFindings } from './findings-store.ts'
import { findingsOfStep } from './place.ts'

const definition: ProcessDefinition = JSON.parse(
  readFileSync(new URL('../../../../examples/hundesteuer/process.json', import.meta.url), 'utf8'),
)

function opened() {
  let waiting: (() => void) | null = null
  const timers = {
    set: (run: () => void) => {
      waiting = run
      return run
    },
    clear: () => {
      waiting = null
    },
  }
  const next = () => {
    const run = waiting
    waiting = null
    run?.()
    return run !== null
  }
  /** Until nothing is left to judge. */
  const pause = () => {
    while (next());
  }
  const store = createEditorStore({
    draft: { definition, revisions: [] },
    language: 'de',
    save: () => new Promise(() => undefined),
    timers: { set: () => null, clear: () => undefined },
  })
  return { store, findings: createFindings(store, timers, findingProblemsOf), next, pause }
}

describe('the problems of a draft', () => {
  it('come after a pause, counted for the step that they belong to', () => {
    const { store, findings, pause } = opened()
    expect(findings.getState().findings).toEqual([])
    store.getState().apply(disconnect, { flow: 'f_tb3q9bmg' })
    expect(findings.getState().findings).toEqual([])
    pause()
    expect(findings.getState().counts.get('s_fhw6pdn4')).toBe(1)
    store.getState().undo()
    pause()
    expect(findings.getState().counts.size).toBe(0)
  })

  it('are not known before the draft that was opened has been judged', () => {
    const { findings, pause } = opened()
    expect(findings.getState().judged).toBe(false)
    pause()
    expect(findings.getState().judged).toBe(true)
  })

  it('are counted for each step as they are listed for it', () => {
    const { store, findings, pause } = opened()
    for (const { key } of definition.flows) store.getState().apply(disconnect, { flow: key })
    pause()
    const { findings: found, counts } = findings.getState()
    const { draft } = store.getState()
    const listed = draft.definition.steps.map(({ key }) => [key, findingsOfStep(found, key, draft.definition).length] as const)
    expect(new Map(listed.filter(([, count]) => count > 0))).toEqual(counts)
    expect(counts.size).toBeGreaterThan(1)
  })

  it('are those of the last draft, whatever is changed while one before it is judged', () => {
    const { store, findings, next, pause } = opened()
    store.getState().apply(disconnect, { flow: 'f_tb3q9bmg' })
    next()
    store.getState().undo()
    pause()
    expect(findings.getState().findings).toEqual([])
    store.getState().redo()
    pause()
    expect(findings.getState().findings.length).toBeGreaterThan(0)
  })

  it('stay the same object while somebody changes only words', () => {
    const { store, findings, pause } = opened()
    pause()
    const before = findings.getState()
    store.getState().apply(renameStep, { step: 's_js2wupnj', name: { de: 'Steuer ausrechnen' } })
    pause()
    expect(findings.getState()).toBe(before)
  })
})
