import type { RefObject } from 'react'
import { type InsertPlace, useCanvas } from './canvas-context.ts'

/** Opens the palette to insert a step here. */
export function PlusButton({ place, label, hint, stop, stopKey }: {
  readonly place: InsertPlace
  readonly label: string
  /** Shown beside it at hover and focus. */
  readonly hint: string
  readonly stop?: { readonly ref: RefObject<HTMLButtonElement | null>; readonly tabIndex: 0 | -1 }
  readonly stopKey?: string
}) {
  const { actions } = useCanvas()
  return (
    <button
      type="button"
      className="lz-canvas__plus"
      aria-label={label}
      data-hint={hint}
      tabIndex={stop?.tabIndex ?? -1}
      {...(stop ? { ref: stop.ref } : {})}
      {...(stopKey === undefined ? {} : { 'data-stop': 'flow', 'data-key': stopKey })}
      onClick={(event) => {
        event.stopPropagation()
        actions.insert(place, event.currentTarget)
      }}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path d="M8 3v10M3 8h10" fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
      </svg>
    </button>
  )
}
