import { useEffect, useMemo, useRef, useState } from 'react'
import { setLayout } from '../document/edits/set-layout.ts'
import type { EditorStore } from '../document/store.ts'
import type { Point } from './arrangement.ts'
import type { Dragged } from './dragged.ts'
import type { Drawing } from './drawing.ts'

/** How far a key or a click moves a step: the distance of the dots. */
export const GRID = 16

export interface Placing {
  drag(step: string, corner: Point): void
  drop(step: string, corner: Point): void
  /** By so many steps of the grid to the right and down. Moves in a row undo as one. */
  move(step: string, across: number, down: number): void
  /** Back to the automatic layout. */
  automatic(): void
}

const whole = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) })

/**
 * Puts steps somewhere else in the diagram: while one is dragged only the picture changes, then the document does.
 * `placing` is the same at every edit: React Flow and the bar over the diagram keep it.
 */
export function usePlacing(store: EditorStore, drawing: Drawing): { readonly placing: Placing; readonly dragged: Dragged | null } {
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const drawn = useRef(drawing)
  useEffect(() => {
    drawn.current = drawing
  }, [drawing])
  const placing = useMemo((): Placing => {
    const put = (step: string, corner: Point, merge?: string) => {
      const was = drawn.current.corners[step]
      if (!was || (was.x === corner.x && was.y === corner.y)) return
      store.getState().apply(setLayout, { positions: { [step]: corner } }, merge === undefined ? {} : { merge })
    }
    return {
      drag: (key, corner) => setDragged({ key, corner: whole(corner) }),
      drop(step, corner) {
        setDragged(null)
        put(step, whole(corner))
      },
      move(step, across, down) {
        const from = drawn.current.corners[step]
        if (from) put(step, whole({ x: from.x + across * GRID, y: from.y + down * GRID }), `place/${step}`)
      },
      automatic: () => void store.getState().apply(setLayout, { positions: null }),
    }
  }, [store])
  return { placing, dragged }
}
