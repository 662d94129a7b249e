import type { Language } from '@laufzettel/engine'
import { Icon, type IconName } from '@laufzettel/ui'
import type { Edit } from '../document/edit.ts'
import type { EditorStore } from '../document/store.ts'
import type { Perform } from './perform.ts'

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
}) {
  const refusal = store.getState().allowed(edit, args)
  const name = label ?? words ?? edit.label[language]
  return (
    <button
      type="button"
      className={words === undefined && icon !== undefined ? 'fb-icon-button' : 'fb-button'}
      aria-label={name}
      title={refusal === null ? name : refusal.reason[language]}
      {...(refusal === null ? {} : { 'aria-disabled': true })}
      onClick={() => perform(edit, args) && onDone?.()}
    >
      {icon !== undefined && <Icon name={icon} size={16} />}
      {words}
    </button>
  )
}
