import type { ParameterRevision } from '@laufzettel/engine'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import { type Editor, useEditor } from '../app/editor-context.ts'
import { windowTimers } from '../document/autosave.ts'
import type { EditorStore } from '../document/store.ts'
import { playing } from './player-client.ts'
import { createStandings, type Standings } from './scenario-standings.ts'

const stores = new WeakMap<EditorStore, StoreApi<Standings>>()

/** How the test cases of the draft stand; one round of play for all that show it. */
export function useStandings(published: readonly ParameterRevision[]): Standings {
  const editor = useEditor()
  const known = stores.get(editor.store)
  const standings = known ?? made(editor, published)
  if (known === undefined) stores.set(editor.store, standings)
  return useStore(standings)
}

function made({ store, calendar }: Editor, published: readonly ParameterRevision[]): StoreApi<Standings> {
  return createStandings({ store, timers: windowTimers, open: playing({ calendar, published }) })
}
