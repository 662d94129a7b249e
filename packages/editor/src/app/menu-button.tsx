import { Icon, type IconName } from '@laufzettel/ui'
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react'

export interface MenuItem {
  readonly key: string
  readonly label: string
  readonly icon?: IconName
  /** Its shortcut in words, „Entf“. */
  readonly hint?: string
  /** Why it is not possible now. */
  readonly refused?: string
  perform(): void
}

/**
 * A button with a menu (ARIA APG menu button): arrows move, letters jump, Esc closes and gives the focus back.
 * What is not possible stays in the menu with its reason.
 */
export function MenuButton({ label, items, children, className, none, tabIndex, stop, onKeyDown }: {
  readonly label: string
  /** Asked for when the menu opens, so that it knows what is possible then. */
  readonly items: () => readonly MenuItem[]
  readonly children: ReactNode
  readonly className?: string
  readonly none?: string
  readonly tabIndex?: number
  /** Its name among the stops of a grid. */
  readonly stop?: string
  readonly onKeyDown?: (event: KeyboardEvent) => void
}) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    if (!open || !menu.current || !button.current) return
    menu.current.showPopover()
    place(menu.current, button.current)
    entries(menu.current)[0]?.focus()
  }, [open])

  const listed = open ? items() : []
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const move = (event: KeyboardEvent) => {
    if (!menu.current) return
    const all = entries(menu.current)
    const at = all.indexOf(document.activeElement as HTMLElement)
    const to = target(event.key, at, all)
    if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') event.preventDefault()
      event.stopPropagation()
      close()
    } else if (to) {
      event.preventDefault()
      event.stopPropagation()
      to.focus()
    }
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={label}
        title={label}
        tabIndex={tabIndex}
        data-stop={stop}
        onKeyDown={onKeyDown}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && (
        <div
          ref={menu}
          id={id}
          role="menu"
          popover="auto"
          className="ed-menu"
          aria-label={label}
          onKeyDown={move}
          onToggle={(event) => {
            if (event.newState === 'closed') setOpen(false)
          }}
        >
          {listed.length === 0 && (
            <div role="menuitem" aria-disabled="true" tabIndex={-1} className="ed-menu-item">
              {none}
            </div>
          )}
          {listed.map((item) => (
            <button
              key={item.key}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className="ed-menu-item"
              aria-disabled={item.refused === undefined ? undefined : true}
              onClick={() => {
                if (item.refused !== undefined) return
                close()
                item.perform()
              }}
            >
              {item.icon && <Icon name={item.icon} size={16} />}
              <span className="ed-menu-words">
                {item.label}
                {item.refused !== undefined && <small>{item.refused}</small>}
              </span>
              {item.hint !== undefined && <kbd>{item.hint}</kbd>}
            </button>
          ))}
        </div>
      )}
    </>
  )
}

function entries(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')]
}

function target(key: string, at: number, all: readonly HTMLElement[]): HTMLElement | undefined {
  if (key === 'ArrowDown') return all[(at + 1) % all.length]
  if (key === 'ArrowUp') return all[(at - 1 + all.length) % all.length]
  if (key === 'Home') return all[0]
  if (key === 'End') return all.at(-1)
  if (key.length !== 1 || key === ' ') return undefined
  const later = [...all.slice(at + 1), ...all.slice(0, at + 1)]
  return later.find((item) => item.textContent?.toLowerCase().startsWith(key.toLowerCase()))
}

/** Under the button, or above it where there is more room; never over the edge of the window. */
function place(menu: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect()
  const size = menu.getBoundingClientRect()
  const below = window.innerHeight - at.bottom
  const top = below >= size.height + 8 || below >= at.top ? at.bottom + 4 : at.top - size.height - 4
  const left = Math.min(at.left, window.innerWidth - size.width - 8)
  menu.style.top = `${Math.max(8, top)}px`
  menu.style.left = `${Math.max(8, left)}px`
  menu.style.maxHeight = `${Math.max(below, at.top) - 16}px`
}
