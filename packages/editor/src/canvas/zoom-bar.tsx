import type { Language } from '@laufzettel/engine'
import { useReactFlow, useStore } from '@xyflow/react'
import { type KeyboardEvent, useState } from 'react'
import { canvasSay } from './words.ts'

const DRAWINGS = {
  minus: 'M3 8h10',
  plus: 'M8 3v10M3 8h10',
  all: 'M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3',
}

/** Smaller, 100 %, larger, everything: one tab stop, arrow keys between the buttons (ARIA toolbar pattern). */
export function ZoomBar({ language }: { readonly language: Language }) {
  const { zoomIn, zoomOut, zoomTo, fitView } = useReactFlow()
  const percent = useStore((state) => Math.round(state.transform[2] * 100))
  const [current, setCurrent] = useState(0)
  const tools = [
    { label: canvasSay(language, 'zoomOut'), shows: <Drawing d={DRAWINGS.minus} />, perform: zoomOut },
    { label: canvasSay(language, 'zoomLevel', { percent }), shows: `${percent}\u00a0%`, perform: () => zoomTo(1) },
    { label: canvasSay(language, 'zoomIn'), shows: <Drawing d={DRAWINGS.plus} />, perform: zoomIn },
    { label: canvasSay(language, 'fit'), shows: <Drawing d={DRAWINGS.all} />, perform: () => fitView({ padding: 0.06, maxZoom: 1 }) },
  ]
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    const next = (current + step + tools.length) % tools.length
    setCurrent(next)
    event.currentTarget.querySelectorAll('button')[next]?.focus()
    event.preventDefault()
  }
  return (
    <div className="lz-canvas__zoom" role="toolbar" aria-label={canvasSay(language, 'view')} onKeyDown={onKeyDown}>
      {tools.map(({ label, shows, perform }, index) => (
        <button
          key={DRAWING_KEYS[index]}
          type="button"
          className="lz-canvas__tool"
          aria-label={label}
          title={label}
          tabIndex={index === current ? 0 : -1}
          onFocus={() => setCurrent(index)}
          onClick={() => void perform()}
        >
          {shows}
        </button>
      ))}
    </div>
  )
}

const DRAWING_KEYS = ['out', 'level', 'in', 'all']

function Drawing({ d }: { readonly d: string }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={d} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
