import type { Page } from '@laufzettel/engine'

/** Pages that repeat for the items of one list stand together, or people would go through the list twice. */
export function loopsBroken(pages: readonly Pick<Page, 'repeat'>[]): boolean {
  const closed = new Set<string>()
  let open: string | undefined
  for (const { repeat } of pages) {
    if (repeat === open) continue
    if (open !== undefined) closed.add(open)
    if (repeat !== undefined && closed.has(repeat)) return true
    open = repeat
  }
  return false
}

/** The pages with one moved towards the start or the end, past a whole loop where it has to; null at the edge. */
export function movedPages<P extends Pick<Page, 'key' | 'repeat'>>(
  pages: readonly P[],
  key: string,
  direction: 'up' | 'down',
): P[] | null {
  const from = pages.findIndex((page) => page.key === key)
  const moved = pages[from]
  if (!moved) return null
  const rest = pages.filter((page) => page.key !== key)
  const by = direction === 'up' ? -1 : 1
  for (let to = from + by; to >= 0 && to <= rest.length; to += by) {
    const next = rest.toSpliced(to, 0, moved)
    if (!loopsBroken(next)) return next
  }
  return null
}
