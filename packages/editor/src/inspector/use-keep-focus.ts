import { type RefObject, useLayoutEffect } from 'react'

/**
 * Keeps the focus in the settings when what they show goes, for example with „Schritt löschen“ in their menu:
 * from an element that goes it would fall to the page, and the next Tab would begin at its top.
 */
export function useKeepFocus(within: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const pane = within.current?.closest('aside')
    return () => {
      if (pane?.contains(document.activeElement)) pane.focus()
    }
  }, [within])
}
