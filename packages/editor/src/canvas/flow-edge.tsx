import type { Edge, EdgeProps } from '@xyflow/react'
import { memo } from 'react'
import { createPortal } from 'react-dom'
import { useStore } from 'zustand'
import { flowSentence } from './accessible-name.ts'
import type { Point } from './arrangement.ts'
import { useCanvas, useScene } from './canvas-context.ts'
import type { Route } from './drawing.ts'
import type { CanvasEdge } from './graph.ts'
import { PLUS_SIZE } from './measures.ts'
import { arrowPath, linePath } from './path.ts'
import { PlusButton } from './plus-button.tsx'
import { useStop } from './use-stop.ts'
import { canvasSay } from './words.ts'

export type FlowEdgeType = Edge<{ readonly edge: CanvasEdge; readonly route: Route }, 'flow'>

const at = ({ x, y }: Point) => ({ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` })

/** A flow: line, arrow, the answer as a pill, and a „+“. */
export const FlowEdge = memo(function FlowEdge({ data }: EdgeProps<FlowEdgeType>) {
  const { store, view } = useCanvas()
  // Not by React Flow's own portal: it looks for its place again at every change, for each flow.
  const layer = useStore(view, (state) => state.layer)
  const key = data?.edge.key ?? ''
  const { language, said, insert, hint, onTrail, isPassed } = useScene((scene) => {
    const { names } = scene.index
    const ends = { from: names.get(data?.edge.chip ?? data?.edge.from ?? '') ?? '', to: names.get(data?.edge.to ?? '') ?? '' }
    return {
      language: scene.language,
      said: data?.edge.flow.label ? flowSentence(scene.index, data.edge, scene.language) : undefined,
      insert: canvasSay(scene.language, 'insertInto', ends),
      hint: canvasSay(scene.language, 'insertHere'),
      onTrail: scene.trail !== null,
      isPassed: scene.trail?.flows.has(key) ?? false,
    }
  })
  const light = useStore(store, ({ selection }) => {
    if (selection?.kind === 'flow') return selection.key === key ? 'selected' : 'plain'
    const touched = selection?.kind === 'step' && (selection.key === data?.edge.to || selection.key === (data?.edge.chip ?? data?.edge.from))
    return touched ? 'lit' : 'plain'
  })
  const stop = useStop<HTMLButtonElement>('flow', key)
  if (!data) return null
  const { edge, route } = data
  const label = edge.flow.label?.[language]
  const state = onTrail ? (isPassed ? 'passed' : 'ahead') : light
  const points = onTrail ? reachingThrough(route.points) : route.points
  const dot = route.joins ? route.points.at(-2) : undefined
  return (
    <>
      <g className={`lz-canvas__flow lz-canvas__flow--${state}`}>
        <path className="lz-canvas__line" d={linePath(points, route.joins)} />
        <path className="lz-canvas__arrow" d={arrowPath(points)} />
        {dot && <circle className="lz-canvas__dot" cx={dot.x} cy={dot.y} r="3.5" />}
      </g>
      {layer !== null &&
        createPortal(
          <div className={`lz-canvas__on-flow lz-canvas__flow--${state}`}>
            {label !== undefined && onTrail && (
              <span className="lz-canvas__pill" style={at(route.pill)}>
                <span className="lz-canvas__cut">{label}</span>
              </span>
            )}
            {label !== undefined && !onTrail && (
              <button
                type="button"
                className="lz-canvas__pill"
                style={at(route.pill)}
                ref={stop.ref}
                tabIndex={stop.tabIndex}
                aria-label={said}
                aria-pressed={light === 'selected'}
                data-stop="flow"
                data-key={key}
              >
                <span className="lz-canvas__cut">{label}</span>
              </button>
            )}
            {!onTrail && (
              <div className={route.plusApart ? 'lz-canvas__at' : 'lz-canvas__at lz-canvas__at--beside'} style={at(route.plus)}>
                <PlusButton
                  place={{ flow: key }}
                  label={insert}
                  hint={hint}
                  {...(label === undefined ? { stop, stopKey: key } : {})}
                />
              </div>
            )}
          </div>,
          layer,
        )}
    </>
  )
})

/** Without the „+“ a way back that ended at its rim goes on to the flow that it joins. */
function reachingThrough(points: readonly Point[]): readonly Point[] {
  const [before, end] = [points.at(-2), points.at(-1)]
  if (!before || !end || before.y !== end.y) return points
  return [...points.slice(0, -1), { x: end.x + Math.sign(end.x - before.x) * (PLUS_SIZE / 2), y: end.y }]
}
