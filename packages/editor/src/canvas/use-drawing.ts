import { useEffect, useMemo, useRef, useState } from 'react'
import { type Arrangement, arrangementOf, type Columns, type Point } from './arrangement.ts'
import { boxesShape, drawnAs } from './boxes-shape.ts'
import { dagreColumns } from './dagre-layout.ts'
import { type Drawing, drawingOf } from './drawing.ts'
import { layoutInWorker } from './layout-client.ts'
import type { Boxes } from './measures.ts'
import { placedByHand } from './place-by-hand.ts'
import { columnsIn, type ShapeColumns, shapeColumns, shapeOf, withShape } from './shape.ts'

/** What ELK has laid out, with the shape that its boxes have. */
interface LaidOut {
  readonly shape: string
  readonly boxes: Boxes
  readonly drawing: Drawing
}

/** What is still to be laid out. */
interface Asked {
  readonly arrangement: Arrangement
  readonly shape: string
}

/**
 * The drawing of the boxes: dagre's at once, ELK's as soon as the worker has it. After an edit the boxes stay
 * where they are until ELK answers, so that nothing jumps twice; a shape that ELK has laid out before, as after an
 * undo, is shown at once, and boxes that are those of before under other keys take over their drawing. `settled`
 * says that no better one will come.
 */
export function useDrawing(boxes: Boxes, stored: Readonly<Record<string, Point>> | undefined): { readonly drawing: Drawing; readonly settled: boolean } {
  const [known, setKnown] = useState<ReadonlyMap<string, ShapeColumns>>(new Map())
  const last = useRef<Drawing | null>(null)
  const laidOut = useRef<LaidOut | null>(null)

  const { drawing, asked, shape } = useMemo((): { drawing: Drawing; asked: Asked | null; shape: string } => {
    const shape = boxesShape(boxes)
    const before = laidOut.current
    if (before?.shape === shape) return { drawing: drawnAs(before.drawing, before.boxes, boxes), asked: null, shape }
    const arrangement = arrangementOf(boxes)
    const arranged = shapeOf(arrangement)
    const columns = known.get(arranged)
    if (columns) return { drawing: drawingOf(boxes, arrangement, columnsIn(arrangement, columns)), asked: null, shape }
    const drawing = last.current ? placedByHand(boxes, last.current) : drawingOf(boxes, arrangement, dagreColumns(arrangement))
    return { drawing, asked: { arrangement, shape: arranged }, shape }
  }, [boxes, known])
  useEffect(() => {
    last.current = drawing
    if (asked === null) laidOut.current = { shape, boxes, drawing }
  }, [drawing, asked, shape, boxes])

  useEffect(() => {
    if (asked === null) return
    let wanted = true
    const take = (answer: Columns) => {
      if (wanted) setKnown((before) => withShape(before, asked.shape, shapeColumns(asked.arrangement, answer)))
    }
    // First the picture, then the question: it takes a while to hand a long procedure over to the worker.
    const timer = setTimeout(() => {
      layoutInWorker(asked.arrangement).then(take, () => take(dagreColumns(asked.arrangement)))
    })
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [asked])

  const placed = useMemo(() => (stored ? placedByHand(boxes, drawing, stored) : drawing), [boxes, drawing, stored])
  return { drawing: placed, settled: asked === null }
}
