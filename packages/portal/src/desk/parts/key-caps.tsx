import { Fragment } from 'react'
import { keyCaps, type Shortcut } from '../shortcuts.ts'
import type { DeskWord } from '../words/say.ts'

/** Keys drawn as caps. `hidden` beside a word that says what the key does already. */
export function KeyCaps({
  shortcut,
  say,
  hidden = false,
}: {
  readonly shortcut: Shortcut
  readonly say: (word: DeskWord) => string
  readonly hidden?: boolean
}) {
  return (
    <span className="dk-caps" {...(hidden ? { 'aria-hidden': true } : {})}>
      {keyCaps(shortcut, say).map((cap, index) => (
        <Fragment key={cap}>
          {index > 0 && ' '}
          <kbd>{cap}</kbd>
        </Fragment>
      ))}
    </span>
  )
}
