import type { Direction } from './navigation.ts'

export type CanvasCommand =
  | { readonly kind: 'move'; readonly direction: Direction }
  | { readonly kind: 'open' | 'insert' | 'remove' | 'rename' }

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const MOVES: Readonly<Record<string, Direction>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
}

/** What a key asks of the canvas, or null. Keys with Control, Alt or Meta belong to the browser and the shell. */
export function commandOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): CanvasCommand | null {
  if (ctrlKey || metaKey || altKey) return null
  if (shiftKey && key === 'ArrowDown') return { kind: 'move', direction: 'way' }
  const direction = shiftKey ? undefined : MOVES[key]
  if (direction) return { kind: 'move', direction }
  if (key === 'Enter' || key === ' ') return { kind: 'open' }
  if (key === '+') return { kind: 'insert' }
  if (key === 'Delete' || key === 'Backspace') return { kind: 'remove' }
  if (key === 'F2') return { kind: 'rename' }
  return null
}
