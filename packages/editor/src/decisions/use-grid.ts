import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react'

/** What a stop of the grid needs: one of them is in the tab order, arrows reach the others. */
export interface Stop {
  readonly 'data-stop': string
  readonly tabIndex: number
}

/**
 * The keys of a data grid (ARIA APG): one tab stop; arrows, Home and End move, with Control to the first and the last
 * stop. Rows are elements with `data-grid-row`, their stops those with `data-stop`. Where rows are cards, up and down
 * go through the stops as they are read.
 */
export function useGrid(cards: boolean) {
  const grid = useRef<HTMLTableElement>(null)
  const [active, setActive] = useState<string | null>(null)
  const first = useRef<string | null>(null)
  // Counted anew whenever the table is drawn: the first stop is the tab stop until another one had the focus.
  first.current = null
  const stop = (name: string): Stop => {
    first.current ??= name
    return { 'data-stop': name, tabIndex: name === (active ?? first.current) ? 0 : -1 }
  }
  const onFocus = (event: FocusEvent) => {
    const name = event.target.closest<HTMLElement>('[data-stop]')?.dataset['stop']
    if (name !== undefined) setActive(name)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const at = (event.target as HTMLElement).closest<HTMLElement>('[data-stop]')
    if (!grid.current || !at || event.altKey) return
    const to = target(event, stopsOf(grid.current), at, cards)
    if (!to) return
    event.preventDefault()
    to.focus()
  }
  /** Moves the focus to a stop once it is drawn. */
  const focusStop = (name: string) => {
    setActive(name)
    requestAnimationFrame(() => grid.current?.querySelector<HTMLElement>(`[data-stop="${name}"]`)?.focus())
  }
  return { grid, stop, onFocus, onKeyDown, focusStop }
}

function stopsOf(grid: HTMLElement): HTMLElement[][] {
  const rows = [...grid.querySelectorAll<HTMLElement>('[data-grid-row]')]
  return rows.map((row) => [...row.querySelectorAll<HTMLElement>('[data-stop]')]).filter((row) => row.length > 0)
}

function target(
  { key, ctrlKey, metaKey }: KeyboardEvent,
  rows: readonly HTMLElement[][],
  at: HTMLElement,
  cards: boolean,
): HTMLElement | undefined {
  const row = rows.findIndex((stops) => stops.includes(at))
  const column = rows[row]?.indexOf(at) ?? -1
  const all = rows.flat()
  const whole = ctrlKey || metaKey
  const beside = (by: 1 | -1) => (cards ? all[all.indexOf(at) + by] : rows[row]?.[column + by])
  const above = (by: 1 | -1) => {
    if (cards) return beside(by)
    const stops = rows[row + by]
    return stops?.[Math.min(column, stops.length - 1)]
  }
  switch (key) {
    case 'ArrowLeft':
      return beside(-1)
    case 'ArrowRight':
      return beside(1)
    case 'ArrowUp':
      return above(-1)
    case 'ArrowDown':
      return above(1)
    case 'Home':
      return whole ? all[0] : rows[row]?.[0]
    case 'End':
      return whole ? all.at(-1) : rows[row]?.at(-1)
    default:
      return undefined
  }
}
