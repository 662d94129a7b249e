import type { ProcessDefinition } from '@laufzettel/engine'
import { applyNodeChanges, type Edge, type Node, type NodeChange, ReactFlow, type ReactFlowInstance } from '@xyflow/react'
import { createElement, useCallback, useState } from 'react'

export interface Shown {
  readonly nodes: Node[]
  readonly edges: Edge[]
}

/** What drives the bare diagram from outside, as an app's own buttons would. */
export interface Handle {
  show: (change: (shown: Shown) => Shown) => void
  /** Brings a node into the middle of the picture. */
  look: (key: string) => void
}

const SIZE = { width: 264, height: 64 }

/** The procedure as plain nodes and edges of the same size, two in a row. */
export function plainOf({ steps, flows }: ProcessDefinition): Shown {
  return {
    nodes: steps.map((step, index) => ({
      id: step.key,
      position: { x: (index % 2) * 320, y: Math.floor(index / 2) * 128 },
      data: { label: step.name.de },
      ...SIZE,
    })),
    edges: flows.map(({ key, from, to, label }) => ({
      id: key,
      source: from,
      target: to,
      ...(label ? { label: label.de } : {}),
    })),
  }
}

/** React Flow as its first page of documentation has it: its own nodes, edges and selection. */
export function Bare({ start, handle }: { readonly start: Shown; readonly handle: Handle }) {
  const [shown, setShown] = useState(start)
  handle.show = setShown
  const onNodesChange = useCallback(
    (changes: NodeChange[]) => setShown(({ nodes, edges }) => ({ nodes: applyNodeChanges(changes, nodes), edges })),
    [],
  )
  const onInit = useCallback(
    ({ getNode, setCenter }: ReactFlowInstance) => {
      handle.look = (key) => {
        const { x, y } = getNode(key)?.position ?? { x: 0, y: 0 }
        void setCenter(x + SIZE.width / 2, y + SIZE.height / 2, { zoom: 1 })
      }
    },
    [handle],
  )
  return createElement(ReactFlow, { nodes: shown.nodes, edges: shown.edges, onNodesChange, onInit })
}

/** That node selected and no other. */
export function selecting({ nodes, edges }: Shown, key: string): Shown {
  const changed = nodes.map((node) =>
    (node.selected ?? false) === (node.id === key) ? node : { ...node, selected: node.id === key },
  )
  return { nodes: changed, edges }
}

/** A node in the middle of an edge, over the one that stands there until all that stands below makes room for it. */
export function insertInto({ nodes, edges }: Shown, flow: string): Shown {
  const edge = edges.find(({ id }) => id === flow)
  const target = nodes.find(({ id }) => id === edge?.target)
  if (!edge || !target) return { nodes, edges }
  const added: Node = { id: 'added', position: target.position, data: { label: 'Schritt' }, ...SIZE }
  return {
    nodes: [...nodes, added],
    edges: [
      ...edges.map((each) => (each === edge ? { ...each, target: 'added' } : each)),
      { id: 'added-on', source: 'added', target: edge.target },
    ],
  }
}

/** What stands beside and below an inserted node moves down by one place. */
export function makeRoom({ nodes, edges }: Shown): Shown {
  const top = nodes.find(({ id }) => id === 'added')?.position.y ?? 0
  return {
    nodes: nodes.map((node) =>
      node.id === 'added' || node.position.y < top
        ? node
        : { ...node, position: { x: node.position.x, y: node.position.y + 128 } },
    ),
    edges,
  }
}

/** A node and the one that leads to it change places, and the way leads through them in their new order. */
export function exchange({ nodes, edges }: Shown, one: string, other: string): Shown {
  const place = (key: string) => nodes.find(({ id }) => id === key)?.position ?? { x: 0, y: 0 }
  const [first, second] = [place(one), place(other)]
  const swapped = (key: string) => (key === one ? other : key === other ? one : key)
  const touches = (key: string) => key === one || key === other
  return {
    nodes: nodes.map((node) =>
      node.id === one ? { ...node, position: second } : node.id === other ? { ...node, position: first } : node,
    ),
    edges: edges.map((edge) =>
      touches(edge.source) || touches(edge.target)
        ? { ...edge, source: swapped(edge.source), target: swapped(edge.target) }
        : edge,
    ),
  }
}
