/// <reference types="vite/client" />
/** The page that `npm run bench -- editor` drives: the modeller's canvas, a bare React Flow, or the whole modeller. */
import { findingProblems, landCalendar, type ProcessDefinition, type Step } from '@laufzettel/engine'
import { createElement, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { EditorScreen } from '../../../packages/editor/src/app/editor.tsx'
import { createScreen } from '../../../packages/editor/src/app/screen.ts'
import { blockView } from '../../../packages/editor/src/blocks/index.ts'
import { Canvas } from '../../../packages/editor/src/canvas/canvas.tsx'
import type { CanvasActions } from '../../../packages/editor/src/canvas/canvas-context.ts'
import { insertStep } from '../../../packages/editor/src/document/edits/insert-step.ts'
import { moveStep } from '../../../packages/editor/src/document/edits/move-step.ts'
import { createEditorStore, type EditorStore } from '../../../packages/editor/src/document/store.ts'
import { say } from '../../../packages/editor/src/messages/say.ts'
import { Bare, exchange, type Handle, insertInto, makeRoom, plainOf, selecting, type Shown } from './bare.ts'
import { median } from '../frame/rounds.ts'
import { quiet, untilPainted, untilSeen, watchWorkers } from './timing.ts'
import '../../../packages/editor/src/styles/editor.scss'
import '@xyflow/react/dist/style.css'

/** Milliseconds of one round. */
export interface Times {
  readonly open: number
  readonly select: number
  readonly move: number
  readonly insert: number
  readonly undo: number
}

export interface Bench {
  ours(definition: ProcessDefinition): Promise<Times>
  bare(definition: ProcessDefinition): Promise<Times>
  /** Milliseconds of all of it, and of its longest part between two pauses. */
  validate(definition: ProcessDefinition): { readonly all: number; readonly longest: number }
  /** Opens the whole modeller; long tasks are counted from then on. */
  openModeller(definition: ProcessDefinition): Promise<void>
  select(step: string): void
  quiet(): Promise<void>
  /** Lengths of the tasks over 50 ms since the last call. */
  longTasks(): number[]
}

declare global {
  interface Window {
    bench: Bench
  }
}

watchWorkers()

const NOTHING: CanvasActions = { inspect() {}, insert() {}, remove() {}, rename() {}, menu() {} }
const describe = (step: Step) => ({ kind: blockView(step.block).label.de, icon: null, problems: 0 })

/** How often each act is done in a round, as people do: of a single one, half is the browser's own first time. */
const TIMES = 5

let root: Root | null = null

async function open(element: ReactNode, className: string): Promise<number> {
  root?.unmount()
  const place = document.createElement('div')
  place.className = className
  document.body.replaceChildren(place)
  await quiet()
  const made = createRoot(place)
  root = made
  const time = await untilSeen(() => made.render(element))
  await quiet()
  return time
}

async function settled(act: () => void): Promise<number> {
  const time = await untilPainted(act)
  await quiet()
  return time
}

/** Goes, untimed, to where the next act happens: people change what they see. */
async function gone(act: () => void): Promise<void> {
  flushSync(act)
  await quiet()
}

/** Milliseconds of an act, each time it is done. */
async function again(act: (time: number) => Promise<number>): Promise<number[]> {
  const times: number[] = []
  for (let time = 0; time < TIMES; time += 1) times.push(await act(time))
  return times
}

const storeOf = (definition: ProcessDefinition): EditorStore =>
  createEditorStore({
    draft: { definition, revisions: [] },
    language: 'de',
    save: async (_, revision) => ({ kind: 'saved', revision: revision + 1, savedAt: '2026-03-02T08:00:00.000Z' }),
  })

/** A step in the middle of the way that only one leads to and that leads to one, and the flow behind it. */
function placesIn({ steps, flows }: ProcessDefinition) {
  const middle = flows.filter(({ label }) => label !== undefined)
  const flow = middle[Math.floor(middle.length / 2)] ?? flows[0]
  const mover = steps.at(-3)?.key ?? ''
  const beside = flows.find(({ to }) => to === mover)?.from ?? ''
  return { flow: flow?.key ?? '', behind: flow?.to ?? '', chosen: steps[2]?.key ?? '', mover, beside }
}

function refused(what: string, answer: unknown): void {
  if (answer !== null) throw new Error(`${what} was refused: ${JSON.stringify(answer)}`)
}

let long: number[] = []
const observer = new PerformanceObserver((list) => {
  long.push(...list.getEntries().map(({ duration }) => duration))
})
observer.observe({ entryTypes: ['longtask'] })

window.bench = {
  async ours(definition) {
    const { flow, chosen, mover } = placesIn(definition)
    const store = storeOf(definition)
    const { apply, select, undo } = store.getState()
    const opened = await open(createElement(Canvas, { store, describe, actions: NOTHING }), 'page')
    const selected = await settled(() => select({ kind: 'step', key: chosen }))
    await gone(() => select({ kind: 'step', key: mover }))
    const moved = await again((time) =>
      settled(() => refused('move', apply(moveStep, { step: mover, by: time % 2 === 0 ? -1 : 1 }))),
    )
    const inserted: number[] = []
    const undone = await again(async () => {
      await gone(() => select({ kind: 'flow', key: flow }))
      inserted.push(await settled(() => refused('insert', apply(insertStep, { block: 'user-task', at: { flow } }))))
      return settled(undo)
    })
    store.getState().stop()
    return { open: opened, select: selected, move: median(moved), insert: median(inserted), undo: median(undone) }
  },

  async bare(definition) {
    const { flow, behind, chosen, mover, beside } = placesIn(definition)
    const handle: Handle = { show: () => {}, look: () => {} }
    const start = plainOf(definition)
    let before: Shown = start
    const opened = await open(createElement(Bare, { start, handle }), 'page')
    const selected = await settled(() => handle.show((shown) => selecting(shown, chosen)))
    await gone(() => {
      handle.show((shown) => selecting(shown, mover))
      handle.look(mover)
    })
    const moved = await again(() => settled(() => handle.show((shown) => exchange(shown, mover, beside))))
    const inserted: number[] = []
    const undone = await again(async () => {
      await gone(() => handle.look(behind))
      const time = await settled(() =>
        handle.show((shown) => {
          before = shown
          return insertInto(shown, flow)
        }),
      )
      inserted.push(time)
      // As in ours, where a better layout comes a moment later: the undo takes back both.
      await gone(() => handle.show(makeRoom))
      return settled(() => handle.show(() => before))
    })
    return { open: opened, select: selected, move: median(moved), insert: median(inserted), undo: median(undone) }
  },

  validate(definition) {
    // Another object, as after an edit: nothing is remembered of the one before.
    const edited = structuredClone(definition)
    const work = findingProblems(edited)
    const begin = performance.now()
    let [longest, last] = [0, begin]
    for (let ended = false; !ended; ) {
      ended = work.next().done === true
      const now = performance.now()
      longest = Math.max(longest, now - last)
      last = now
    }
    return { all: last - begin, longest }
  },

  async openModeller(definition) {
    const store = storeOf(definition)
    const editor = {
      store,
      screen: createScreen('diagram'),
      language: 'de',
      say: say('de'),
      calendar: landCalendar('HE', 2025, 2029),
      around: { processes: [], connectors: [], today: '2026-03-24' },
      today: '2026-03-24',
    } as const
    window.bench.select = (step) => store.getState().select({ kind: 'step', key: step })
    const around = { user: 'Jana Reuter', home: '/', runningCases: 0 }
    await open(createElement(EditorScreen, { editor, around, published: [] }), 'modeller')
    long = []
  },

  select() {},
  quiet,
  longTasks() {
    const tasks = long
    long = []
    return tasks
  },
}
