import type { Language } from '@laufzettel/engine'
import { Icon, type IconName } from '@laufzettel/ui'
import { useId } from 'react'
import type { Edit } from '../document/edit.ts'
import type { EditorStore } from '../document/store.ts'
import type { Perform } from './perform.ts'
import { plainWords } from './plain-words.ts'

/**
 * A button for an edit. Where the edit is not possible it stays reachable and says why; pressing it shows the
 * reason on the page.
 */
export function EditButton<A>({
  store,
  edit,
  args,
  perform,
  language,
  icon,
  label,
  words,
  onDone,
  explains = false,
}: {
  readonly store: EditorStore
  readonly edit: Edit<A>
  readonly args: A
  readonly perform: Perform
  readonly language: Language
  readonly icon?: IconName
  /** Accessible name where the words on the button are shorter than what it does. */
  readonly label?: string
  readonly words?: string
  readonly onDone?: () => void
  /** Whether it says beside it why it is not possible, before anybody presses it. */
  readonly explains?: boolean
}) {
  const refusal = store.getState().allowed(edit, args)
  const name = label ?? words ?? edit.label[language]
  const why = useId()
  const explained = explains && refusal !== null
  const button = (
    <button
      type="button"
      className={words === undefined && icon !== undefined ? 'fb-icon-button' : 'fb-button'}
      aria-label={name}
      title={refusal === null ? name : refusal.reason[language]}
      {...(refusal === null ? {} : { 'aria-disabled': true })}
      {...(explained ? { 'aria-describedby': why } : {})}
      onClick={() => perform(edit, args) && onDone?.()}
    >
      {icon !== undefined && <Icon name={icon} size={16} />}
      {words}
    </button>
  )
  if (!explained) return button
  return (
    <>
      {button}
      <p className="fb-why" id={why}>
        {plainWords(refusal.reason, language)}
      </p>
    </>
  )
}
