import type { Direction } from './navigation.ts'

export type CanvasCommand =
  | { readonly kind: 'move'; readonly direction: Direction }
  | { readonly kind: 'open' | 'insert' | 'remove' | 'rename' }
  /** The step goes so many steps of the grid to the right and down. */
  | { readonly kind: 'place'; readonly across: number; readonly down: number }

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

const PLACES: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}

/**
 * What a key asks of the canvas, or null. Other keys with Control, Alt or Meta than Control and an arrow belong to
 * the browser and the shell.
 */
export function commandOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): CanvasCommand | null {
  const [across, down] = (ctrlKey && !metaKey && !altKey && !shiftKey && PLACES[key]) || []
  if (across !== undefined && down !== undefined) return { kind: 'place', across, down }
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
