import { useReactFlow, useStoreApi } from '@xyflow/react'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { Selection } from '../document/edit.ts'
import type { Point } from './arrangement.ts'
import type { Drawing } from './drawing.ts'
import type { Stop } from './navigation.ts'
import { NODE_HEIGHT, NODE_WIDTH } from './measures.ts'

const MOVE = 240
const MARGIN = 24

const reduced = window.matchMedia('(prefers-reduced-motion: reduce)')
const still = () => reduced.matches

/**
 * Where the picture stands: first with the first step at the top, later so that a new layout leaves the
 * selected step where it is on the screen, and that the keyboard's place is in view. A step that somebody put
 * elsewhere by hand (`stored`) or that changed places with another moves, and the picture stays.
 */
export function useCamera(
  diagram: RefObject<HTMLDivElement | null>,
  drawing: Drawing,
  selection: Selection | null,
  settled: boolean,
  stored: Readonly<Record<string, Point>> | undefined,
) {
  const { setViewport, getViewport } = useReactFlow()
  const flow = useStoreApi()
  const before = useRef<Drawing | null>(null)
  const [moving, setMoving] = useState(false)
  const shown = useRef(drawing)
  const placed = useRef(stored)
  const selected = useRef(selection)
  shown.current = drawing
  selected.current = selection

  const reveal = useCallback(
    (stop: Stop) => {
      // As React Flow has measured it: to measure again right after an edit would lay the page out twice.
      const box = flow.getState()
      const place = placeOf(shown.current, stop)
      if (!place || box.width === 0) return
      const { x, y, zoom } = getViewport()
      const [left, top] = [place.x * zoom + x, place.y * zoom + y]
      const [right, bottom] = [left + place.width * zoom, top + place.height * zoom]
      const dx = left < MARGIN ? MARGIN - left : right > box.width - MARGIN ? box.width - MARGIN - right : 0
      const dy = top < MARGIN ? MARGIN - top : bottom > box.height - MARGIN ? box.height - MARGIN - bottom : 0
      if (dx !== 0 || dy !== 0) void setViewport({ x: x + dx, y: y + dy, zoom }, still() ? {} : { duration: 120 })
    },
    [flow, getViewport, setViewport],
  )

  // In an effect like that in which React Flow takes over the nodes: picture and camera move in one frame.
  useEffect(() => {
    const last = before.current
    before.current = drawing
    const byHand = placed.current !== stored
    placed.current = stored
    if (last === null || last === drawing) return
    const timer = still() ? undefined : setTimeout(() => setMoving(false), MOVE + 40)
    setMoving(timer !== undefined)
    const key = selected.current?.kind === 'step' ? selected.current.key : ''
    const [was, is] = [last.corners[key], drawing.corners[key]]
    if (!byHand && was && is && (was.x !== is.x || was.y !== is.y)) {
      if (standsStill(last, drawing)) reveal({ kind: 'step', key })
      else {
        const { x, y, zoom } = getViewport()
        void setViewport(
          { x: x + (was.x - is.x) * zoom, y: y + (was.y - is.y) * zoom, zoom },
          still() ? {} : { duration: MOVE },
        )
      }
    }
    return () => clearTimeout(timer)
  }, [drawing, stored, getViewport, setViewport, reveal])

  const first = useRef(true)
  useEffect(() => {
    const box = first.current ? diagram.current?.getBoundingClientRect() : undefined
    if (!box || box.width === 0) return
    first.current = !settled
    const { left, right } = extent(shown.current)
    // At 100 %, since a smaller picture has targets under 24 px (WCAG 2.5.8); the usual way in the middle, moved aside
    // only as far as it takes to show both sides.
    const half = box.width / 2
    const [least, most] = [MARGIN - left, box.width - MARGIN - right]
    const x = least > most ? half : Math.min(Math.max(half, least), most)
    void setViewport({ x: Math.round(x), y: MARGIN, zoom: 1 })
  }, [diagram, setViewport, settled])

  return { reveal, moving }
}

/** At most two boxes are elsewhere, as after two steps have changed places. */
function standsStill(last: Drawing, { corners }: Drawing): boolean {
  let moved = 0
  for (const [key, { x, y }] of Object.entries(corners)) {
    const was = last.corners[key]
    if (was?.x !== x || was.y !== y) moved += 1
    if (moved > 2) return false
  }
  return true
}

function placeOf({ corners, routes }: Drawing, stop: Stop) {
  if (stop.kind === 'flow') {
    const at = routes[stop.key]?.pill
    return at && { x: at.x - 60, y: at.y - 20, width: 120, height: 40 }
  }
  const corner = corners[stop.key]
  return corner && { ...corner, width: NODE_WIDTH, height: NODE_HEIGHT }
}

function extent({ corners, routes }: Drawing): { readonly left: number; readonly right: number } {
  const xs = [
    ...Object.values(corners).flatMap(({ x }) => [x, x + NODE_WIDTH]),
    ...Object.values(routes).flatMap((route) => route.points.map((point) => point.x)),
  ]
  return { left: xs.reduce((one, other) => Math.min(one, other), 0), right: xs.reduce((one, other) => Math.max(one, other), 0) }
}
