import type { Editor } from './editor-context.ts'
import { focusRegion } from './regions.ts'

/** Keys that work everywhere in the editor. Undo in a field of words is the document's too: it holds every letter. */
export function pressAnywhere(event: KeyboardEvent, { store, screen }: Editor): void {
  if (event.key === 'F6') {
    event.preventDefault()
    focusRegion(event.shiftKey ? -1 : 1)
    return
  }
  if (!(event.ctrlKey || event.metaKey) || event.altKey || document.querySelector('dialog[open]')) return
  const key = event.key.toLowerCase()
  if (key === 'k') screen.setState({ asked: { kind: 'commands' } })
  else if (key === 'z' && !event.shiftKey) store.getState().undo()
  else if (key === 'y' || (key === 'z' && event.shiftKey)) store.getState().redo()
  else if (key === 's') void store.getState().saveNow()
  else return
  event.preventDefault()
}
