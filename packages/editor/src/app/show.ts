import type { EditorStore } from '../document/store.ts'
import type { Place } from '../problems/place.ts'
import { goToInspector } from './go-to-inspector.ts'
import type { ScreenStore, Tab } from './screen.ts'

/** Opens a tab at one of its things. */
export function showPlace(screen: ScreenStore, tab: Tab, target: string | null): void {
  screen.setState({ tab, target, panel: null, asked: null })
}

/** Leads to where a problem is: its tab, with the thing selected and its settings open. */
export function showFinding(store: EditorStore, screen: ScreenStore, place: Place): void {
  screen.setState({ tab: place.tab, target: place.target, inspector: place.tab === 'flow' && place.selection !== null })
  if (!place.selection) return
  if (place.tab === 'flow') goToInspector(store, screen, place.selection, place.field)
  else store.getState().select(place.selection)
}
