import type { Language } from '@laufzettel/engine'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import citizenStyles from './citizen.scss?url'

/** Standards mode: an empty frame would be laid out as pages were in 1998. */
const EMPTY_PAGE = '<!doctype html><html><head></head><body></body></html>'

/**
 * A phone with a document of its own, so that the citizen's styles and ids meet none of the editor's, and
 * the width of the screen is the width of the phone. What it shows belongs to this React tree all the same.
 */
export function PhoneFrame({
  title,
  language,
  children,
}: {
  readonly title: string
  readonly language: Language
  readonly children: ReactNode
}) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [body, setBody] = useState<HTMLElement | null>(null)

  const prepare = () => {
    const inner = frame.current?.contentDocument
    if (inner === null || inner === undefined) return
    const link = inner.createElement('link')
    link.rel = 'stylesheet'
    link.href = new URL(citizenStyles, document.baseURI).href
    inner.head.replaceChildren(inner.createElement('title'), link)
    inner.addEventListener('keydown', (event) => handOn(event, frame.current))
    setBody(inner.body)
  }

  useEffect(() => {
    const inner = body?.ownerDocument
    if (inner === undefined) return
    inner.documentElement.lang = language
    inner.title = title
  }, [body, language, title])

  return (
    <div className="fb-phone">
      <iframe ref={frame} className="fb-screen" title={title} srcDoc={EMPTY_PAGE} onLoad={prepare} />
      {body !== null && createPortal(children, body)}
    </div>
  )
}

/** Keys of the editor also work while the focus is inside the phone, whose document has listeners of its own. */
function handOn(event: KeyboardEvent, frame: HTMLIFrameElement | null): void {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event
  if (frame === null || (key !== 'F6' && !ctrlKey && !metaKey)) return
  const copy = new KeyboardEvent('keydown', {
    key,
    ctrlKey,
    metaKey,
    shiftKey,
    altKey,
    bubbles: true,
    cancelable: true,
  })
  if (!frame.dispatchEvent(copy)) event.preventDefault()
}
