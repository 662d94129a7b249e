import { useEffect, useMemo, useRef, useState } from 'react'
import { arrangementOf, type Columns, type Point } from './arrangement.ts'
import { dagreColumns } from './dagre-layout.ts'
import { type Drawing, drawingOf } from './drawing.ts'
import { layoutInWorker } from './layout-client.ts'
import type { Boxes } from './measures.ts'
import { placedByHand } from './place-by-hand.ts'
import { columnsIn, type ShapeColumns, shapeColumns, shapeOf, withShape } from './shape.ts'

/**
 * The drawing of the boxes: dagre's at once, ELK's as soon as the worker has it. After an edit the boxes stay
 * where they are until ELK answers, so that nothing jumps twice; a shape that ELK has laid out before, as after an
 * undo, is shown at once. `settled` says that no better one will come.
 */
export function useDrawing(boxes: Boxes, stored: Readonly<Record<string, Point>> | undefined): { readonly drawing: Drawing; readonly settled: boolean } {
  const [known, setKnown] = useState<ReadonlyMap<string, ShapeColumns>>(new Map())
  const arrangement = useMemo(() => arrangementOf(boxes), [boxes])
  const shape = useMemo(() => shapeOf(arrangement), [arrangement])
  const columns = known.get(shape)
  const settled = columns !== undefined
  const last = useRef<Drawing | null>(null)

  useEffect(() => {
    if (settled) return
    let wanted = true
    const take = (answer: Columns) => {
      if (wanted) setKnown((before) => withShape(before, shape, shapeColumns(arrangement, answer)))
    }
    // First the picture, then the question: it takes a while to hand a long procedure over to the worker.
    const timer = setTimeout(() => {
      layoutInWorker(arrangement).then(take, () => take(dagreColumns(arrangement)))
    })
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [settled, shape, arrangement])

  const drawing = useMemo(() => {
    if (columns) return drawingOf(boxes, arrangement, columnsIn(arrangement, columns))
    if (last.current) return placedByHand(boxes, last.current)
    return drawingOf(boxes, arrangement, dagreColumns(arrangement))
  }, [boxes, arrangement, columns])
  useEffect(() => {
    last.current = drawing
  }, [drawing])

  const placed = useMemo(() => (stored ? placedByHand(boxes, drawing, stored) : drawing), [boxes, drawing, stored])
  return { drawing: placed, settled }
}
