/** Where a region with roving focus has its tab stop. */
const STOPS = '[role=row][tabindex="0"], [role=tab][aria-selected=true], .lz-canvas [tabindex="0"]'

/** Moves the focus to the next region of the page in reading order (F6), back with a negative step. */
export function focusRegion(by: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(isShown)
  if (regions.length === 0) return
  const at = regions.findIndex((region) => region.contains(document.activeElement))
  const next = regions[(at < 0 && by < 0 ? regions.length - 1 : at + by + regions.length) % regions.length]
  const stop = next?.querySelector<HTMLElement>(STOPS)
  ;(stop ?? next)?.focus()
}

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0 && !element.closest('[inert]')
}
