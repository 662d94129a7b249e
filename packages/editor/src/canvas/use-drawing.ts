import { useEffect, useMemo, useRef, useState } from 'react'
import { arrangementOf, type Columns, type Point } from './arrangement.ts'
import { dagreColumns } from './dagre-layout.ts'
import { type Drawing, drawingOf } from './drawing.ts'
import { layoutInWorker } from './layout-client.ts'
import type { Boxes } from './measures.ts'
import { placedByHand } from './place-by-hand.ts'

/**
 * The drawing of the boxes: dagre's at once, ELK's as soon as the worker has it. After an edit the boxes stay
 * where they are until ELK answers, so that nothing jumps twice. `settled` says that no better one will come.
 */
export function useDrawing(boxes: Boxes, stored: Readonly<Record<string, Point>> | undefined): { readonly drawing: Drawing; readonly settled: boolean } {
  const [answer, setAnswer] = useState<{ readonly boxes: Boxes; readonly columns: Columns } | null>(null)
  const arrangement = useMemo(() => arrangementOf(boxes), [boxes])
  const last = useRef<Drawing | null>(null)

  useEffect(() => {
    let wanted = true
    const take = (columns: Columns) => {
      if (wanted) setAnswer({ boxes, columns })
    }
    layoutInWorker(arrangement).then(take, () => take(dagreColumns(arrangement)))
    return () => {
      wanted = false
    }
  }, [boxes, arrangement])

  const settled = answer?.boxes === boxes
  const drawing = useMemo(() => {
    if (answer?.boxes === boxes) return drawingOf(boxes, arrangement, answer.columns)
    if (last.current) return placedByHand(boxes, last.current)
    return drawingOf(boxes, arrangement, dagreColumns(arrangement))
  }, [boxes, arrangement, answer])
  useEffect(() => {
    last.current = drawing
  }, [drawing])

  const placed = useMemo(() => (stored ? placedByHand(boxes, drawing, stored) : drawing), [boxes, drawing, stored])
  return { drawing: placed, settled }
}
