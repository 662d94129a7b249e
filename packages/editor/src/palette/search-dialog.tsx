import { Icon, type IconName } from '@laufzettel/ui'
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { type Findable, found, meant } from './search.ts'

export interface SearchItem extends Findable {
  readonly key: string
  readonly icon?: IconName
  readonly detail?: string
  /** Its shortcut in words. */
  readonly hint?: string
  /** Why it cannot be chosen now; shown instead of the detail. */
  readonly refused?: string
  /** The dialog stays open: it only shows more. */
  readonly stays?: true
  choose(): void
}

export interface SearchGroup {
  readonly title: string
  readonly items: readonly SearchItem[]
  /** Seldom needed: until somebody searches or asks for it, one option with these words stands for all. */
  readonly folded?: (count: number) => string
}

/**
 * A search field over a list (ARIA APG combobox with listbox) in a modal dialog. Arrows choose while the focus
 * stays in the field, Enter takes, Esc closes. The dialog gives the focus back to where it came from.
 */
export function SearchDialog({ title, label, groups, none, onClose }: {
  readonly title: string
  readonly label: string
  readonly groups: readonly SearchGroup[]
  /** The sentence for no hit; with the word that was probably meant. */
  readonly none: (meant: string | undefined) => string
  readonly onClose: () => void
}) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const [open, setOpen] = useState(false)
  const unfold = ({ items, folded }: SearchGroup): SearchItem[] =>
    folded === undefined || items.length === 0
      ? []
      : [{ key: 'unfold', label: folded(items.length), icon: 'chevron-down', stays: true, choose: () => setOpen(true) }]
  const shown = groups
    .map((group) => ({
      ...group,
      items: group.folded !== undefined && !open && query.trim() === '' ? unfold(group) : found(group.items, query),
    }))
    .filter((group) => group.items.length > 0)
  const all = shown.flatMap((group) => group.items)
  const active = Math.min(at, all.length - 1)
  const suggestion = all.length === 0 ? meant(groups.flatMap((group) => group.items), query) : undefined

  useLayoutEffect(() => {
    dialog.current?.showModal()
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: unfolding puts another option under the same number
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active, open])

  const take = (item: SearchItem | undefined) => {
    if (!item || item.refused !== undefined) return
    if (item.stays) return item.choose()
    // Closing gives the focus back first, so that what is chosen may move it on.
    dialog.current?.close()
    item.choose()
  }
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && all.length > 0) {
      event.preventDefault()
      setAt((active + step + all.length) % all.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      take(all[active])
    }
  }
  let index = -1
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog closes it, and so does Esc, which a dialog hears by itself
    <dialog
      ref={dialog}
      className="ed-search"
      aria-labelledby={`${id}-title`}
      onClose={onClose}
      onClick={(event) => {
        if (isFirstClick(event) && event.target === dialog.current) dialog.current?.close()
      }}
    >
      <div className="ed-search-body">
        <h2 id={`${id}-title`}>{title}</h2>
        <div className="ed-search-field">
          <Icon name="search" size={16} />
          <input
            type="text"
            role="combobox"
            className="ed-input"
            autoComplete="off"
            spellCheck={false}
            aria-label={label}
            placeholder={label}
            aria-expanded={all.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={all.length > 0 ? `${id}-${active}` : undefined}
            value={query}
            onKeyDown={press}
            onChange={(event) => {
              setQuery(event.currentTarget.value)
              setAt(0)
            }}
          />
        </div>
        <div id={`${id}-list`} role="listbox" aria-label={title} className="ed-search-list">
          {shown.map((group) => (
            <div key={group.title} role="group" aria-label={group.title}>
              <p className="ed-group-title" aria-hidden="true">
                {group.title}
              </p>
              {group.items.map((item) => {
                index += 1
                const own = index
                return (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the focus stays in the search field, whose keys choose the option (ARIA APG, combobox)
                  <div
                    key={item.key}
                    id={`${id}-${own}`}
                    role="option"
                    tabIndex={-1}
                    className="ed-option"
                    aria-selected={own === active}
                    aria-disabled={item.refused === undefined ? undefined : true}
                    onPointerMove={() => setAt(own)}
                    onClick={(event) => isFirstClick(event) && take(item)}
                  >
                    {item.icon && <Icon name={item.icon} size={20} />}
                    <span className="ed-option-words">
                      {item.label}
                      {(item.refused ?? item.detail) !== undefined && <small>{item.refused ?? item.detail}</small>}
                    </span>
                    {item.hint !== undefined && <kbd>{item.hint}</kbd>}
                  </div>
                )
              })}
            </div>
          ))}
        </div>
        <p className="ed-search-none" role="status">
          {all.length === 0 && none(suggestion)}
          {suggestion !== undefined && (
            <button type="button" className="ed-button" onClick={() => setQuery(suggestion)}>
              {suggestion}
            </button>
          )}
        </p>
      </div>
    </dialog>
  )
}

/** The second click of a double click belongs to what opened the dialog, not to what now lies under the pointer. */
function isFirstClick(event: MouseEvent): boolean {
  return event.detail <= 1
}
