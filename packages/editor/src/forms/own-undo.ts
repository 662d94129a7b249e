import type { KeyboardEvent } from 'react'

/** Words that are typed and not yet part of the model are undone by the browser; the model's history waits. */
export function keepOwnUndo(event: KeyboardEvent): void {
  const undo = event.key.toLowerCase() === 'z' || event.key.toLowerCase() === 'y'
  if (undo && (event.ctrlKey || event.metaKey)) event.stopPropagation()
}
