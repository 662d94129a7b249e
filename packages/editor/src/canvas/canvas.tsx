import type { Language, Step } from '@laufzettel/engine'
import { Background, BackgroundVariant, ReactFlow, ReactFlowProvider } from '@xyflow/react'
import { type FocusEvent, type KeyboardEvent, type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Selection } from '../document/edit.ts'
import type { EditorStore } from '../document/store.ts'
import { indexOf } from './accessible-name.ts'
import type { Point } from './arrangement.ts'
import { ArrangeBar } from './arrange-bar.tsx'
import { boxesOf } from './boxes.ts'
import { sameBoxes } from './boxes-shape.ts'
import { type CanvasActions, CanvasContext, type CanvasScope, type InsertPlace, type Scene, type StepView, type Trail } from './canvas-context.ts'
import { createCanvasView } from './canvas-view.ts'
import { withDragged } from './dragged.ts'
import { type Elements, elementsOf } from './elements.ts'
import { FlowEdge } from './flow-edge.tsx'
import { type CanvasGraph, graphOf } from './graph.ts'
import { commandOf } from './keys.ts'
import type { Boxes } from './measures.ts'
import { type Stop, stopAfter } from './navigation.ts'
import { inOrder, useReadingOrder } from './reading-order.ts'
import { StepNode } from './step-node.tsx'
import { trailSentence } from './trail-sentence.ts'
import { useCamera } from './use-camera.ts'
import { useDrawing } from './use-drawing.ts'
import { GRID, usePlacing } from './use-placing.ts'
import { canvasSay } from './words.ts'
import { ZoomBar } from './zoom-bar.tsx'

export interface CanvasProps {
  readonly store: EditorStore
  /** How a step looks: from its block, its norms and the problems found. Keep it the same function while nothing changed. */
  readonly describe: (step: Step) => StepView
  readonly actions: CanvasActions
  /** Shows a dry run instead of something to edit. Keep it the same object while nothing changed. */
  readonly trail?: Trail | null
}

/** A node where somebody has dragged it. */
interface Placed {
  readonly id: string
  readonly position: Point
}

const NODE_TYPES = { step: StepNode }
const EDGE_TYPES = { flow: FlowEdge }
/** React Flow's own words are never heard: nothing of it takes the focus. */
const NO_WORDS = { 'node.a11yDescription.default': '', 'node.a11yDescription.keyboardDisabled': '', 'edge.a11yDescription.default': '' }

const NO_ATTRIBUTION = { hideAttribution: true }

/** A pointer that moved less than this many pixels has clicked and not dragged. */
const DRAG_FROM = 4

/**
 * The procedure as a diagram, an equal view of the step list. One tab stop with roving focus; every change goes
 * through `actions` and the document's edits; no drag is ever needed.
 */
export function Canvas(props: CanvasProps) {
  return (
    <ReactFlowProvider>
      <Diagram {...props} />
    </ReactFlowProvider>
  )
}

function Diagram({ store, describe, actions, trail = null }: CanvasProps) {
  const definition = useStore(store, (state) => state.draft.definition)
  const language = useStore(store, (state) => state.language)
  const selection = useStore(store, (state) => state.selection)
  const [view] = useState(createCanvasView)
  const drawn = useStore(view, (state) => state.drawn)
  const diagram = useRef<HTMLDivElement>(null)

  // Only steps and flows are drawn: writing in a form leaves the diagram alone.
  const { steps, flows } = definition
  const graph = useMemo(() => graphOf({ steps, flows }), [steps, flows])
  const index = useMemo(() => indexOf(graph, language), [graph, language])
  const boxes = useSame(useMemo(() => boxesOf(graph, language, chipTextOf(graph, describe, language)), [graph, language, describe]))
  const { drawing, settled } = useDrawing(boxes, definition.layout)
  const { placing, dragged } = usePlacing(store, drawing)
  const drawnBefore = useRef<Elements | null>(null)
  const elements = useMemo(() => elementsOf(graph, boxes, drawing, drawnBefore.current), [graph, boxes, drawing])
  useEffect(() => {
    drawnBefore.current = elements
  }, [elements])
  const reading = useReadingOrder(graph.order)
  const { nodes, edges } = useMemo(() => {
    const shown = dragged ? withDragged(elements, boxes, drawing, dragged) : elements
    return reading ? { ...shown, nodes: inOrder(shown.nodes, reading) } : shown
  }, [elements, boxes, drawing, dragged, reading])
  const { reveal, moving } = useCamera(diagram, drawing, selection, settled, definition.layout)

  useEffect(() => view.setState({ layer: diagram.current?.querySelector('.react-flow__edgelabel-renderer') ?? null }), [view])

  const [scene] = useState(() => createStore<Scene>()(() => ({ language, index, describe, trail })))
  // Together with React Flow, which takes over nodes and edges in an effect: each step is drawn once, with the words of now.
  useEffect(() => scene.setState({ language, index, describe, trail }), [scene, language, index, describe, trail])
  const scope = useMemo<CanvasScope>(() => ({ store, view, scene, actions }), [store, view, scene, actions])

  const goTo = useCallback(
    (next: Stop, focus: boolean) => {
      view.getState().goTo(next, focus)
      reveal(next)
    },
    [view, reveal],
  )

  // The tab stop follows the selection, whoever makes it, and never stands on something that is gone.
  const followed = useRef<Selection | null>(null)
  useEffect(() => {
    const held = diagram.current?.contains(document.activeElement) ?? false
    const isNew = followed.current !== selection
    followed.current = selection
    const { stop: now } = view.getState()
    const [first] = graph.order
    if (isNew && (selection?.kind === 'step' || selection?.kind === 'flow')) goTo(selection, held)
    else if (first !== undefined && !(now && isDrawn(graph, now))) view.getState().goTo({ kind: 'step', key: first }, held)
  }, [selection, graph, view, goTo])

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const command = commandOf(event)
    const now = view.getState().stop
    if (!command || !now) return
    const anchor = elementOf(diagram.current, now) ?? event.currentTarget
    if (command.kind === 'move') goTo(stopAfter(graph, drawing, now, command.direction), true)
    else if (command.kind === 'open') {
      if (!(event.target instanceof HTMLElement) || event.target.closest('.lz-canvas__plus')) return
      store.getState().select(now)
      actions.inspect(now, 'key')
    } else if (command.kind === 'insert') actions.insert(placeOf(graph, now), anchor)
    else if (command.kind === 'remove') actions.remove(now)
    else if (command.kind === 'rename' && now.kind === 'step') actions.rename(now.key, anchor)
    else if (command.kind === 'place' && now.kind === 'step') placing.move(now.key, command.across, command.down)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  // The same functions at every edit: React Flow keeps them in its store, and a change of it asks every step.
  const drag = useCallback((_: unknown, { id, position }: Placed) => placing.drag(id, position), [placing])
  const drop = useCallback((_: unknown, { id, position }: Placed) => placing.drop(id, position), [placing])

  const stopAt = (event: MouseEvent<HTMLElement>): Stop | null => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-stop]') : null
    const { stop: kind, key } = element?.dataset ?? {}
    return (kind === 'step' || kind === 'flow') && key !== undefined ? { kind, key } : null
  }
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const at = stopAt(event)
    if (!at) return
    view.getState().goTo(at, true)
    store.getState().select(at)
    actions.inspect(at, 'pointer')
  }
  const onContextMenu = (event: MouseEvent<HTMLElement>) => {
    const at = stopAt(event) ?? (event.target === diagram.current ? view.getState().stop : null)
    if (!at) return
    event.preventDefault()
    store.getState().select(at)
    actions.menu(at, elementOf(diagram.current, at) ?? event.currentTarget)
  }

  // A deadline goes with its host.
  const placed = selection?.kind === 'step' && drawing.corners[selection.key] ? selection.key : null
  const branches = [...index.waysOf.values()].filter((ways) => ways.length > 1).length
  const name = definition.names[language]
  return (
    <CanvasContext value={scope}>
      <div className={`lz-canvas${moving ? ' lz-canvas--moving' : ''}${trail ? ' lz-canvas--trail' : ''}`}>
        <div
          ref={diagram}
          className="lz-canvas__diagram"
          {...(trail === null
            ? {
                role: 'application',
                'aria-roledescription': canvasSay(language, 'diagramRole'),
                'aria-label': canvasSay(language, 'diagram', { name }),
                'aria-describedby': 'lz-canvas-help',
                tabIndex: drawn ? -1 : 0,
                onKeyDown,
                onClick,
                onContextMenu,
                onFocus: (event: FocusEvent<HTMLDivElement>) => {
                  const { stop } = view.getState()
                  if (event.target === event.currentTarget && stop && event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) goTo(stop, true)
                },
              }
            : // A run is watched: one picture, one stop, and its words are the way so far.
              { role: 'img', tabIndex: 0, 'aria-label': trailSentence(trail, index, name, language) })}
        >
          <ReactFlow
            nodes={nodes}
            edges={edges}
            nodeTypes={NODE_TYPES}
            edgeTypes={EDGE_TYPES}
            role="presentation"
            nodesDraggable={trail === null}
            nodeDragThreshold={DRAG_FROM}
            nodeClickDistance={DRAG_FROM}
            onNodeDrag={drag}
            onNodeDragStop={drop}
            nodesConnectable={false}
            nodesFocusable={false}
            edgesFocusable={false}
            elementsSelectable={false}
            disableKeyboardA11y
            onlyRenderVisibleElements
            deleteKeyCode={null}
            selectionKeyCode={null}
            multiSelectionKeyCode={null}
            panActivationKeyCode={null}
            zoomActivationKeyCode={null}
            zoomOnDoubleClick={false}
            minZoom={0.2}
            maxZoom={2}
            ariaLabelConfig={NO_WORDS}
            proOptions={NO_ATTRIBUTION}
          >
            <Background variant={BackgroundVariant.Dots} gap={GRID} size={1.5} />
          </ReactFlow>
        </div>
        {trail === null && (
          <p id="lz-canvas-help" hidden>
            {canvasSay(language, 'help')}
          </p>
        )}
        <div className="lz-canvas__bars">
          <p className="lz-canvas__count">
            {graph.order.length === 0
              ? canvasSay(language, 'empty')
              : canvasSay(language, branches === 0 ? 'noBranch' : branches === 1 ? 'oneBranch' : 'steps', { steps: graph.order.length, branches })}
          </p>
          {trail === null && <ArrangeBar step={placed} placing={placing} />}
          <ZoomBar language={language} />
        </div>
      </div>
    </CanvasContext>
  )
}

/** The text on each deadline chip, and on that of a step with a deadline of its own; '' where there is no chip. */
function chipTextOf(graph: CanvasGraph, describe: (step: Step) => StepView, language: Language): (key: string) => string {
  const texts = new Map<string, string>()
  for (const { key, step, chips } of graph.nodes) {
    texts.set(key, describe(step).deadline ?? '')
    for (const chip of chips) {
      const { deadline, isNew } = describe(chip.step)
      const text = deadline ?? chip.step.name[language]
      texts.set(chip.key, isNew ? `${text} ${canvasSay(language, 'new')}` : text)
    }
  }
  return (key) => texts.get(key) ?? ''
}

/** The boxes of before while they say the same, so that only a change that shows asks for a new layout. */
function useSame(boxes: Boxes): Boxes {
  const last = useRef(boxes)
  return useMemo(() => {
    if (!sameBoxes(last.current, boxes)) last.current = boxes
    return last.current
  }, [boxes])
}

function isDrawn({ order, edges }: CanvasGraph, { kind, key }: Stop): boolean {
  return kind === 'step' ? order.includes(key) : edges.some((edge) => edge.key === key)
}

function elementOf(diagram: HTMLElement | null, { kind, key }: Stop): Element | null {
  return diagram?.querySelector(`[data-stop="${kind}"][data-key="${CSS.escape(key)}"]`) ?? null
}

/** Where „+“ inserts: into the flow, into the usual way out of the step, or behind its end. */
function placeOf(graph: CanvasGraph, stop: Stop): InsertPlace {
  if (stop.kind === 'flow') return { flow: stop.key }
  const ways = graph.edges.filter((edge) => (edge.chip ?? edge.from) === stop.key)
  const usual = ways.find((edge) => edge.main) ?? ways[0]
  return usual ? { flow: usual.key } : { after: stop.key }
}
