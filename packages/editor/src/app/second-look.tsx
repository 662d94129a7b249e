import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'

/** An act that is asked back about before it is done; the focus goes with the question and comes back. */
export function useSecondLook<First extends HTMLElement>(): {
  readonly asked: boolean
  /** What takes the focus when it is asked. */
  readonly first: RefObject<First | null>
  readonly opener: RefObject<HTMLButtonElement | null>
  ask(): void
  /** It is not asked any more, since it is done. */
  close(): void
  /** It is not done: back to the button that asked. */
  leave(): void
} {
  const [asked, setAsked] = useState(false)
  const first = useRef<First>(null)
  const opener = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (asked) first.current?.focus()
  }, [asked])
  return {
    asked,
    first,
    opener,
    ask: () => setAsked(true),
    close: () => setAsked(false),
    leave() {
      setAsked(false)
      requestAnimationFrame(() => opener.current?.focus())
    },
  }
}

interface SecondLookProps {
  readonly act: string
  /** Id of what it is done to. */
  readonly describedBy?: string
  readonly question: string
  readonly yes: string
  readonly no: string
  /** True when it is done and the question goes; a page that takes the question away itself says nothing. */
  readonly onYes: () => boolean | undefined | Promise<boolean | undefined>
  /** Why it was not done. */
  readonly children?: ReactNode
}

/** A button that asks „really?“ in its own place before it does what cannot be undone. */
export function SecondLook({ act, describedBy, question, yes, no, onYes, children }: SecondLookProps) {
  const { asked, first, opener, ask, close, leave } = useSecondLook<HTMLParagraphElement>()
  if (!asked) {
    return (
      <p className="ed-button-row">
        <button type="button" className="ed-button" aria-describedby={describedBy} ref={opener} onClick={ask}>
          {act}
        </button>
      </p>
    )
  }
  return (
    <div className="pb-sure">
      <p ref={first} tabIndex={-1}>
        {question}
      </p>
      {children}
      <button
        type="button"
        className="ed-button ed-button-main"
        onClick={() => {
          void Promise.resolve(onYes()).then((done) => done === true && close())
        }}
      >
        {yes}
      </button>{' '}
      <button type="button" className="ed-button" onClick={leave}>
        {no}
      </button>
    </div>
  )
}
