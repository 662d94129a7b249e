import type { Language, Step } from '@laufzettel/engine'
import { createContext, type ReactNode, useContext } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { StoreApi } from 'zustand/vanilla'
import type { Selection } from '../document/edit.ts'
import type { EditorStore } from '../document/store.ts'
import type { GraphIndex, SpokenStep } from './accessible-name.ts'
import type { CanvasView } from './canvas-view.ts'

/** How a step looks and is called; its block knows it. */
export interface StepView extends SpokenStep {
  /** Drawn 20 × 20 in the current colour, hidden from screen readers. The same object for the same picture. */
  readonly icon: ReactNode
}

/** Where a step is to be inserted: into a flow, or after a step with nothing behind it. */
export type InsertPlace = { readonly flow: string } | { readonly after: string }

/** What the canvas asks the rest of the editor to do. `anchor` is where a menu or the palette opens. */
export interface CanvasActions {
  /** Shows the settings; asked for by a key, the focus goes there too. */
  inspect(selection: Selection, by: 'key' | 'pointer'): void
  insert(place: InsertPlace, anchor: Element): void
  remove(selection: Selection): void
  rename(step: string, anchor: Element): void
  menu(selection: Selection, anchor: Element): void
}

/** A case on its way, shown on the diagram: what it has passed lights up, the rest stands back, nothing can be edited. */
export interface Trail {
  /** Steps that were passed. */
  readonly steps: ReadonlySet<string>
  readonly flows: ReadonlySet<string>
  /** Steps where it stands now, with the words for it: „Jetzt: Sachbearbeitung“. */
  readonly now: ReadonlyMap<string, string>
}

/** What steps and flows say; it changes with every edit of the graph. */
export interface Scene {
  readonly language: Language
  readonly index: GraphIndex
  readonly describe: (step: Step) => StepView
  readonly trail: Trail | null
}

/** The same object as long as the canvas lives: as a context that changed it would redraw every step at every edit. */
export interface CanvasScope {
  readonly store: EditorStore
  readonly view: StoreApi<CanvasView>
  readonly scene: StoreApi<Scene>
  readonly actions: CanvasActions
}

export const CanvasContext = createContext<CanvasScope | null>(null)

export function useCanvas(): CanvasScope {
  const scope = useContext(CanvasContext)
  if (!scope) throw new Error('Only inside Canvas')
  return scope
}

/** What one step or flow needs of the scene; it is drawn again only when a member of that is another one. */
export function useScene<T>(pick: (scene: Scene) => T): T {
  return useStore(useCanvas().scene, useShallow(pick))
}
