import type { AroundModel, CalendarData, Language } from '@laufzettel/engine'
import type { Say } from '@laufzettel/ui'
import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { EditorState, EditorStore } from '../document/store.ts'
import type { MessageKey } from '../messages/say.ts'
import type { ScreenState, ScreenStore } from './screen.ts'

/** What every part of the editor may read; the document and the screen each have one store. */
export interface Editor {
  readonly store: EditorStore
  readonly screen: ScreenStore
  readonly language: Language
  readonly say: Say<MessageKey>
  /** For worked examples of deadlines. */
  readonly calendar: CalendarData
  /** The processes that can be called here, and the connectors. */
  readonly around: AroundModel
  /** `YYYY-MM-DD`, the day the page was opened. */
  readonly today: string
}

export const EditorContext = createContext<Editor | null>(null)

export function useEditor(): Editor {
  const editor = useContext(EditorContext)
  if (!editor) throw new Error('no editor around this component')
  return editor
}

/** A part of the document; the component is drawn again when that part is another one. */
export function useDocument<T>(select: (state: EditorState) => T): T {
  return useStore(useEditor().store, select)
}

export function useScreen<T>(select: (state: ScreenState) => T): T {
  return useStore(useEditor().screen, select)
}

export function useDefinition() {
  return useDocument((state) => state.draft.definition)
}
