import { blockOf } from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { askToConnect, askToInsert, removeFlow } from '../app/acts.ts'
import { useIsNew } from '../app/is-new.ts'
import { useDefinition, useDocument, useEditor, useScreen } from '../app/editor-context.ts'
import { goToInspector } from '../app/go-to-inspector.ts'
import type { Selection } from '../document/edit.ts'
import type { InsertAt } from '../document/edits/insert-step.ts'
import { useProblemCounts } from '../problems/use-findings.ts'
import { listLines } from './list-line.ts'
import { ListRow } from './list-row.tsx'
import { numberSteps, type Row } from './numbering.ts'
import { stepActs } from './step-acts.ts'

/**
 * The flow as an outline (treegrid with one tab stop): an equal view of the same model. Arrows choose lines,
 * a step's commands have keys, buttons and a menu.
 */
export function StepList() {
  const editor = useEditor()
  const { store, screen, language, say } = editor
  const definition = useDefinition()
  const selection = useDocument((state) => state.selection)
  const renaming = useScreen((state) => state.renaming)
  const problems = useProblemCounts()
  const isNew = useIsNew()
  const grid = useRef<HTMLDivElement>(null)
  const numbering = numberSteps(definition)
  const { rows } = numbering
  const lines = useMemo(
    () => listLines(numbering, definition, { problems, isNew }, { language, say }),
    [numbering, definition, problems, isNew, language, say],
  )
  const [cursor, setCursor] = useState<string | null>(null)
  /** Whether the person is in this list: then the focus follows what an edit selects. */
  const inside = useRef(false)
  const marked = rows.findIndex((row, index) => lines[index]?.id === cursor && same(selectionOf(row), selection))
  const selected = marked >= 0 ? marked : placeOfSelection(rows, selection)
  const current = selected >= 0 ? selected : Math.max(0, lines.findIndex((line) => line.id === cursor))

  const rowAt = (index: number) => grid.current?.querySelectorAll<HTMLElement>('[role=row]')[index]
  const choose = (index: number) => {
    const row = rows[index]
    const line = lines[index]
    if (!row || !line) return
    setCursor(line.id)
    store.getState().select(selectionOf(row))
    rowAt(index)?.focus()
  }
  /** A click anywhere on a line chooses it; what stands in the line and can be pressed answers for itself. */
  const click = (event: MouseEvent<HTMLElement>) => {
    const target = event.target as HTMLElement
    const row = target.closest('[role=row]')
    if (row === null || target.closest('button, input, [role=menu]')) return
    choose([...event.currentTarget.querySelectorAll('[role=row]')].indexOf(row))
  }
  // Also when only the lines changed: what was focused may be drawn anew.
  useLayoutEffect(() => {
    if (rows[current] === undefined) return
    const row = grid.current?.querySelectorAll<HTMLElement>('[role=row]')[current]
    const focused = document.activeElement
    if (inside.current && !row?.contains(focused)) row?.focus()
    else if (selected >= 0) row?.scrollIntoView({ block: 'nearest' })
  }, [current, selected, rows])

  const press = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement
    if (target.tagName === 'INPUT' || target.closest('[role=menu]')) return
    const row = rows[current]
    const to = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: rows.length - 1 }[event.key]
    if (to !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      choose(to)
      return
    }
    if (!event.altKey && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
      event.preventDefault()
      sideways(rowAt(current), event.key === 'ArrowRight' ? 1 : -1)
      return
    }
    if (target.tagName === 'BUTTON' && (event.key === 'Enter' || event.key === ' ')) return
    if ((event.key === 'F10' && event.shiftKey) || event.key === 'ContextMenu') {
      event.preventDefault()
      rowAt(current)?.querySelector<HTMLElement>('[aria-haspopup=menu]')?.click()
      return
    }
    if (row?.kind === 'step') {
      const act = stepActs(row.step, editor).find((each) => each.keys(event))
      if (!act) return
      event.preventDefault()
      if (act.refused === undefined) act.perform()
      else store.getState().announceRefusal({ de: act.refused, en: act.refused })
      return
    }
    pressOther(event, row)
  }
  const pressOther = (event: KeyboardEvent, row: Row | undefined) => {
    const flow = row?.kind === 'branch' ? row.flow : row?.kind === 'goto' ? row.flows[0] : undefined
    if (event.key === 'Enter' && row?.kind === 'stuck') askToConnect(screen, row.step.key)
    else if (event.key === 'Enter' && flow) goToInspector(store, screen, { kind: 'flow', key: flow.key })
    else if ((event.key === 'Insert' || event.key === '+') && flow) askToInsert(screen, { flow: flow.key })
    else if (event.key === 'Delete' && flow) removeFlow(store, flow.key)
    else return
    event.preventDefault()
  }
  const count = definition.steps.length
  const selectedStep = rows[current]?.kind === 'step' ? rows[current].step : undefined
  const after = selectedStep?.key ?? lastOpenStep(rows)
  const place: InsertAt | undefined = after === undefined ? (count === 0 ? { start: true } : undefined) : { after }
  return (
    <section className="ed-steps" aria-label={say('region-steps')} data-region="steps" tabIndex={-1}>
      <div className="ed-pane-head">
        <h2>
          {say('steps-title')}{' '}
          <span className="ed-quiet">{count === 1 ? say('steps-count-one') : say('steps-count', { count })}</span>
        </h2>
        <button
          type="button"
          className="ed-button"
          aria-label={say('steps-add-long')}
          aria-disabled={place === undefined ? true : undefined}
          onClick={() => place !== undefined && askToInsert(screen, place)}
        >
          <Icon name="plus" size={16} />
          {say('steps-add')}
        </button>
      </div>
      <p className="ed-only-read" id="ed-steps-help">
        {say('steps-help')}
      </p>
      {count === 0 && <p className="ed-empty">{say('steps-empty')}</p>}
      {count > 0 && (
        <div
          ref={grid}
          role="treegrid"
          aria-label={say('steps-title')} aria-describedby="ed-steps-help"
          onKeyDown={press}
          onClick={click}
          onFocus={() => {
            inside.current = true
          }}
          onBlur={(event) => {
            if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) inside.current = false
          }}
        >
          {lines.map((line, index) => (
            <ListRow
              key={line.id}
              line={line}
              current={index === current}
              selected={index === selected}
              renaming={line.kind === 'step' && renaming === line.id}
            />
          ))}
        </div>
      )}
    </section>
  )
}

function selectionOf(row: Row): Selection | null {
  if (row.kind === 'step' || row.kind === 'attached' || row.kind === 'inside' || row.kind === 'stuck') return { kind: 'step', key: row.step.key }
  const flow = row.kind === 'branch' ? row.flow : row.kind === 'goto' ? row.flows[0] : undefined
  return flow ? { kind: 'flow', key: flow.key } : null
}

function same(one: Selection | null, other: Selection | null): boolean {
  return one?.kind === other?.kind && one?.key === other?.key
}

/** The line of a step itself before the lines that speak of it. */
function placeOfSelection(rows: readonly Row[], selection: Selection | null): number {
  if (!selection) return -1
  const own = rows.findIndex((row) => row.kind === 'step' && same(selectionOf(row), selection))
  return own >= 0 ? own : rows.findIndex((row) => same(selectionOf(row), selection))
}

function sideways(row: HTMLElement | undefined, by: 1 | -1): void {
  if (!row) return
  const stops = [row, ...row.querySelectorAll<HTMLElement>('button')]
  const at = stops.indexOf(document.activeElement as HTMLElement)
  stops[Math.min(stops.length - 1, Math.max(0, at + by))]?.focus()
}

/** Where „+ Schritt“ adds when nothing is selected: before the end of the main path. */
function lastOpenStep(rows: readonly Row[]): string | undefined {
  const last = rows.findLast((row) => row.kind === 'step' && row.depth === 0 && blockOf(row.step.block)?.ends !== true)
  return last?.kind === 'step' ? last.step.key : undefined
}
