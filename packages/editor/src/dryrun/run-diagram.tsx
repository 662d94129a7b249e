import type { CaseState, Language, Step } from '@laufzettel/engine'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { blockView } from '../blocks/index.ts'
import { tileIcon } from '../blocks/tile-icon.tsx'
import { Canvas } from '../canvas/canvas.tsx'
import type { CanvasActions } from '../canvas/canvas-context.ts'
import type { EditorStore } from '../document/store.ts'
import { trailOf } from './run-trail.ts'

/** A run is watched: nothing is edited here, and the settings are not in this room. */
const WATCHED: CanvasActions = {
  inspect() {},
  insert() {},
  remove() {},
  rename() {},
  menu() {},
}

/** The diagram with the run's way lit. */
export function RunDiagram({ store, state, language }: {
  readonly store: EditorStore
  readonly state: CaseState | null
  readonly language: Language
}) {
  const definition = useStore(store, ({ draft }) => draft.definition)
  const trail = useMemo(() => trailOf(state, definition, language), [state, definition, language])
  const describe = useMemo(
    () => (step: Step) => {
      const { label, icon } = blockView(step.block)
      return { kind: label[language], icon: tileIcon(icon), problems: 0 }
    },
    [language],
  )
  return (
    <div className="dr-diagram">
      <Canvas store={store} describe={describe} actions={WATCHED} trail={trail} />
    </div>
  )
}
