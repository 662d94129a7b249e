import { memo, useState } from 'react'
import { useStore } from 'zustand'
import { useCanvas, useScene } from './canvas-context.ts'
import { Toolbar, ToolDrawing } from './toolbar.tsx'
import type { Placing } from './use-placing.ts'
import { canvasSay } from './words.ts'

const DRAWINGS = {
  all: 'M8 2v12M2 8h12M6 4l2-2 2 2M6 12l2 2 2-2M4 6 2 8l2 2M12 6l2 2-2 2',
  left: 'M13 8H3M7 4 3 8l4 4',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  right: 'M3 8h10M9 4l4 4-4 4',
}

const WAYS = [
  { key: 'left', word: 'placeLeft', across: -1, down: 0 },
  { key: 'up', word: 'placeUp', across: 0, down: -1 },
  { key: 'down', word: 'placeDown', across: 0, down: 1 },
  { key: 'right', word: 'placeRight', across: 1, down: 0 },
] as const

interface ArrangeBarProps {
  /** The selected step, where it has a place of its own. */
  readonly step: string | null
  readonly placing: Placing
}

/** What dragging does, by clicks (WCAG 2.2, 2.5.7): the selected step one place further; and the way back. */
export const ArrangeBar = memo(function ArrangeBar({ step, placing }: ArrangeBarProps) {
  const { store, view } = useCanvas()
  const byHand = useStore(store, ({ draft }) => Object.keys(draft.definition.layout ?? {}).length > 0)
  const [open, setOpen] = useState(false)
  const { language, name } = useScene((scene) => ({ language: scene.language, name: scene.index.names.get(step ?? '') ?? '' }))
  const arrows = WAYS.map(({ key, word, across, down }) => ({
    key,
    label: canvasSay(language, word, { name }),
    shows: <ToolDrawing d={DRAWINGS[key]} />,
    perform: () => step !== null && placing.move(step, across, down),
  }))
  const tools = [
    ...(step === null
      ? []
      : [
          {
            key: 'place',
            label: canvasSay(language, 'place'),
            shows: <ToolDrawing d={DRAWINGS.all} />,
            expanded: open,
            perform: () => setOpen(!open),
          },
          ...(open ? arrows : []),
        ]),
    ...(byHand
      ? [
          {
            key: 'automatic',
            label: canvasSay(language, 'automatic'),
            shows: canvasSay(language, 'automatic'),
            perform() {
              placing.automatic()
              // The button goes with what it did; the focus stays in the diagram.
              const { stop, goTo } = view.getState()
              if (stop) goTo(stop, true)
            },
          },
        ]
      : []),
  ]
  return tools.length === 0 ? null : <Toolbar label={canvasSay(language, 'arrange')} tools={tools} />
})
