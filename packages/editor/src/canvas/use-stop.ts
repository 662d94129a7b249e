import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { useCanvas } from './canvas-context.ts'
import { sameStop } from './canvas-view.ts'
import type { Stop } from './navigation.ts'

/**
 * Makes an element a place of the roving focus: it has the canvas's tab stop while the keyboard is on it.
 * If it leaves the picture with the focus on it, the canvas takes the focus over.
 */
export function useStop<E extends HTMLElement>(kind: Stop['kind'], key: string): { readonly ref: RefObject<E | null>; readonly tabIndex: 0 | -1 } {
  const { view } = useCanvas()
  const ref = useRef<E>(null)
  const place = useStore(view, ({ stop, wantsFocus }) => (stop?.key !== key || stop.kind !== kind ? 'elsewhere' : wantsFocus ? 'wanted' : 'here'))
  const here = place !== 'elsewhere'
  const wanted = place === 'wanted'
  useEffect(() => {
    if (!wanted) return
    ref.current?.focus({ preventScroll: true })
    view.getState().focused()
  }, [wanted, view])
  useLayoutEffect(() => {
    if (!here) return
    const element = ref.current
    view.getState().setDrawn(true)
    return () => {
      if (!sameStop(view.getState().stop, { kind, key })) return
      view.getState().setDrawn(false)
      if (element !== null && element === document.activeElement) {
        element.closest<HTMLElement>('.lz-canvas__diagram')?.focus({ preventScroll: true })
      }
    }
  }, [here, view, kind, key])
  return { ref, tabIndex: here ? 0 : -1 }
}
