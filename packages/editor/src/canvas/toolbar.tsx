import { type KeyboardEvent, type ReactNode, useState } from 'react'

export interface Tool {
  readonly key: string
  /** Name and tooltip. */
  readonly label: string
  readonly shows: ReactNode
  /** Whether the tools that it opens are there; left out where it opens none. */
  readonly expanded?: boolean
  perform(): void
}

/** Buttons over the diagram: one tab stop, arrow keys between them (ARIA toolbar pattern). */
export function Toolbar({ label, tools }: { readonly label: string; readonly tools: readonly Tool[] }) {
  const [current, setCurrent] = useState<string | null>(null)
  const stop = tools.some(({ key }) => key === current) ? current : tools[0]?.key
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0) return
    const next = (tools.findIndex(({ key }) => key === stop) + by + tools.length) % tools.length
    event.currentTarget.querySelectorAll('button')[next]?.focus()
    event.preventDefault()
  }
  return (
    <div className="lz-canvas__tools" role="toolbar" aria-label={label} onKeyDown={onKeyDown}>
      {tools.map(({ key, label: name, shows, expanded, perform }) => (
        <button
          key={key}
          type="button"
          className="lz-canvas__tool"
          data-tool={key}
          aria-label={name}
          aria-expanded={expanded}
          title={name}
          tabIndex={key === stop ? 0 : -1}
          onFocus={() => setCurrent(key)}
          onClick={perform}
        >
          {shows}
        </button>
      ))}
    </div>
  )
}

/** A drawing of 16 × 16 in the current colour. */
export function ToolDrawing({ d }: { readonly d: string }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={d} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
