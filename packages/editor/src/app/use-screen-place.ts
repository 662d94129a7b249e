import { useEffect, useRef } from 'react'
import type { Place } from './place.ts'
import type { ScreenStore } from './screen.ts'

/**
 * Keeps the address and what the editing room shows the same: who opens a tab or another view gets an address for it,
 * and the browser's way back leads to the tab and view before.
 */
export function useScreenPlace(screen: ScreenStore | undefined, place: Place, onGo: (place: Partial<Place>) => void): void {
  const current = useRef(place)
  useEffect(() => {
    current.current = place
    const { tab, view } = place
    if (screen === undefined || tab === null || view === null) return
    const shown = screen.getState()
    if (shown.tab === tab && shown.view === view) return
    screen.setState({ tab, view, ...(shown.tab === tab ? {} : { target: null }) })
    // What had the focus went with the tab that was left.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) document.getElementById(`ed-tab-${tab}`)?.focus()
    })
  }, [screen, place])
  useEffect(
    () =>
      screen?.subscribe(({ tab, view }) => {
        const { process, room, tab: shownTab, view: shownView } = current.current
        if (room !== 'edit' || (tab === shownTab && view === shownView)) return
        onGo({ process, tab, view })
      }),
    [screen, onGo],
  )
}
