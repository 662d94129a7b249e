import type { Step } from '@laufzettel/engine'
import { useMemo } from 'react'
import { blockView } from '../blocks/index.ts'
import { tileIcon } from '../blocks/tile-icon.tsx'
import { Canvas } from '../canvas/canvas.tsx'
import type { CanvasActions, StepView } from '../canvas/canvas-context.ts'
import { normBadge } from '../inspector/norm-words.ts'
import { useProblemCounts } from '../problems/use-findings.ts'
import { askToInsert, removeFlow, removeStep } from './acts.ts'
import { useDefinition, useEditor } from './editor-context.ts'
import { goToInspector } from './go-to-inspector.ts'
import { useIsNew } from './is-new.ts'

/** The canvas with what blocks, norms and problems say of each step. */
export function Diagram() {
  const { store, screen, language, say } = useEditor()
  const definition = useDefinition()
  const counts = useProblemCounts()
  const isNew = useIsNew()
  const { norms } = definition
  const describe = useMemo(() => {
    // An edit leaves most steps the objects that they were.
    const described = new WeakMap<Step, StepView>()
    return (step: Step): StepView => {
      const known = described.get(step)
      if (known) return known
      const view = blockView(step.block)
      const norm = normBadge(step.norms, { norms })
      const deadline = view.period?.(step, language)
      const made = {
        kind: view.label[language],
        icon: tileIcon(view.icon),
        problems: counts.get(step.key) ?? 0,
        isNew: isNew(step.key),
        ...(norm === undefined ? {} : { norm }),
        ...(deadline === undefined ? {} : { deadline }),
      }
      described.set(step, made)
      return made
    }
  }, [counts, isNew, norms, language])
  const actions = useMemo<CanvasActions>(
    () => ({
      inspect(selection, by) {
        if (by === 'key') goToInspector(store, screen, selection)
        else screen.setState({ inspector: true })
      },
      insert: (place) => askToInsert(screen, place),
      remove(selection) {
        if (selection.kind === 'step') removeStep(store, selection.key)
        if (selection.kind === 'flow') removeFlow(store, selection.key)
      },
      rename: (step) => goToInspector(store, screen, { kind: 'step', key: step }, 'step-name'),
      menu(selection) {
        if (selection.kind === 'step') screen.setState({ asked: { kind: 'step', step: selection.key } })
        else goToInspector(store, screen, selection)
      },
    }),
    [store, screen],
  )
  return (
    <section className="ed-canvas" aria-label={say('region-canvas')} data-region="canvas" tabIndex={-1}>
      <Canvas store={store} describe={describe} actions={actions} />
    </section>
  )
}
