import type { ScreenStore } from './screen.ts'

/** Shows or hides the blocks beside the diagram. The button that was pressed goes with it, its counterpart is focused. */
export function showPalette(screen: ScreenStore, palette: boolean): void {
  screen.setState({ palette })
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-palette]')?.focus())
}
