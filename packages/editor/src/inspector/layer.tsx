import { Icon } from '@laufzettel/ui'
import { type ReactNode, useState } from 'react'

/** One of the three layers of the inspector; it can be folded, and a note says what the fold hides. */
export function Layer({ number, title, note, open, children }: {
  readonly number: number
  readonly title: string
  readonly note?: string
  readonly open: boolean
  readonly children: ReactNode
}) {
  const [shown, setShown] = useState(open)
  return (
    <section className="ed-layer" data-layer={number}>
      <h3>
        <button type="button" className="ed-layer-head" aria-expanded={shown} onClick={() => setShown(!shown)}>
          <span className="ed-layer-number" aria-hidden="true">
            {number}
          </span>
          <span className="ed-layer-title">{title}</span>
          {note !== undefined && <span className="ed-quiet">{note}</span>}
          <Icon name={shown ? 'chevron-down' : 'chevron-right'} size={16} />
        </button>
      </h3>
      {shown && <div className="ed-layer-body">{children}</div>}
    </section>
  )
}
