import type { ScreenStore } from './screen.ts'

/** Opens the list of problems and goes there: on a small screen it stands at the end of a long page. */
export function showProblems(screen: ScreenStore): void {
  screen.setState({ panel: 'problems' })
  requestAnimationFrame(() => {
    const panel = document.getElementById('ed-panel')
    panel?.closest<HTMLElement>('[data-region]')?.focus({ preventScroll: true })
    panel?.scrollIntoView({ block: 'nearest' })
  })
}
