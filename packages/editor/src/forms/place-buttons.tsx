import type { Edit } from '../document/edit.ts'
import { EditButton } from './edit-button.tsx'
import type { SettingsProps } from './settings-props.ts'
import { words } from './words.ts'

/** Up, down and away: for a page, a question or an answer among others of its kind. */
export function PlaceButtons<A extends object>({
  at: { store, language, edits },
  args,
  move,
  remove,
  away,
  name,
  onRemoved,
}: {
  readonly at: Pick<SettingsProps, 'store' | 'language' | 'edits'>
  readonly args: A
  readonly move: Edit<A & { readonly direction: 'up' | 'down' }>
  readonly remove: Edit<A>
  /** What the last button says. */
  readonly away: string
  /** Of the thing, where there are such buttons for each of a list: then they show only their icons. */
  readonly name?: string
  readonly onRemoved?: () => void
}) {
  const say = words(language)
  const shared = { store, language, perform: edits.perform }
  const called = (what: string) => (name === undefined ? { words: what } : { label: `${what}: ${name}` })
  const done = onRemoved === undefined ? {} : { onDone: onRemoved }
  return (
    <>
      <EditButton {...shared} edit={move} args={{ ...args, direction: 'up' }} icon="arrow-up" {...called(say('up'))} />
      <EditButton
        {...shared}
        edit={move}
        args={{ ...args, direction: 'down' }}
        icon="arrow-down"
        {...called(say('down'))}
      />
      <EditButton
        {...shared}
        edit={remove}
        args={args}
        icon="x"
        {...called(away)}
        {...done}
        explains={name === undefined}
      />
    </>
  )
}
