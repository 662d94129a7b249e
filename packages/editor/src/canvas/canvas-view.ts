import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Stop } from './navigation.ts'

/** What belongs to the canvas alone and not to the document: where its one tab stop is. */
export interface CanvasView {
  readonly stop: Stop | null
  /** The stop's element takes the focus as soon as it is drawn. */
  readonly wantsFocus: boolean
  /** The stop's element is drawn; if not, the canvas itself is the tab stop. */
  readonly drawn: boolean
  /** Where what stands on flows is drawn, above all lines; null until React Flow has made it. */
  readonly layer: Element | null
  goTo(stop: Stop, focus: boolean): void
  focused(): void
  setDrawn(drawn: boolean): void
}

export function createCanvasView(): StoreApi<CanvasView> {
  return createStore<CanvasView>()((set, get) => ({
    stop: null,
    wantsFocus: false,
    drawn: false,
    layer: null,
    // Where it stands already, nobody is asked: an edit leaves the selection where it was.
    goTo: (stop, wantsFocus) => {
      if (!sameStop(get().stop, stop) || get().wantsFocus !== wantsFocus) set({ stop, wantsFocus })
    },
    focused: () => set({ wantsFocus: false }),
    setDrawn: (drawn) => set({ drawn }),
  }))
}

export const sameStop = (one: Stop | null, other: Stop): boolean => one?.kind === other.kind && one.key === other.key
