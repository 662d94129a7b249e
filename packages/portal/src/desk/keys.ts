import { SHORTCUTS, type KeyPlace, type Shortcut } from './shortcuts.ts'

/**
 * Keys of the desk: J and K walk, Enter opens, F6 changes the region, Ctrl+Enter sends. Pages work without
 * them. One-letter keys rest while somebody types and can be switched off (WCAG 2.1.4).
 */
export function deskKeys(page: Document): void {
  const desk = page.querySelector<HTMLElement>('[data-desk]')
  if (desk === null) return
  const place = desk.dataset['desk'] as KeyPlace
  const letters = desk.dataset['letterKeys'] === 'on'
  page.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || event.metaKey || event.isComposing) return
    const shortcut = SHORTCUTS.find((entry) => entry.places.includes(place) && hits(entry, event))
    if (shortcut === undefined || (shortcut.letter && (!letters || isTyping(event.target)))) return
    if (page.querySelector(':popover-open') !== null) return
    if (ACTIONS[shortcut.action]({ page, event, place })) event.preventDefault()
  })
  page.addEventListener('change', (event) => writeQuestion(event.target))
  reloadSoon(page)
}

function hits(shortcut: Shortcut, event: KeyboardEvent): boolean {
  return event.key.toLowerCase() === shortcut.key.toLowerCase() && event.ctrlKey === (shortcut.control ?? false)
}

interface Call {
  readonly page: Document
  readonly event: KeyboardEvent
  readonly place: KeyPlace
}

/** True when the key did something; otherwise the browser keeps it. */
const ACTIONS: Readonly<Record<Shortcut['action'], (call: Call) => boolean>> = {
  next: ({ page, place }) => (place === 'inbox' ? walk(page, 1) : follow(page, 'next')),
  previous: ({ page, place }) => (place === 'inbox' ? walk(page, -1) : follow(page, 'previous')),
  open: ({ page, event }) => event.target === page.body && follow(page, 'open'),
  ask: ({ page }) => ask(page) || follow(page, 'ask'),
  letter: ({ page }) => follow(page, 'letter'),
  back: ({ page, event }) => !isTyping(event.target) && !hasTyped(page) && goBack(page),
  send: ({ page }) => send(page),
  search: ({ page }) => focus(page.getElementById('suche')),
  region: ({ page, event }) => changeRegion(page, event.shiftKey ? -1 : 1),
  help: ({ page }) => showKeys(page),
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button', 'submit'].includes(target.type)
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

/** Text that a page change would lose. */
function hasTyped(page: Document): boolean {
  return [...page.querySelectorAll('textarea')].some((area) => area.value !== area.defaultValue)
}

function focus(element: HTMLElement | null): boolean {
  if (element === null) return false
  element.focus()
  return true
}

function follow(page: Document, action: string): boolean {
  const link = page.querySelector<HTMLAnchorElement>(`a[data-shortcut="${action}"]`)
  if (link === null || hasTyped(page)) return false
  link.click()
  return true
}

function goBack(page: Document): boolean {
  if (follow(page, 'back')) return true
  const home = page.querySelector<HTMLAnchorElement>('.dk-home')
  home?.click()
  return home !== null
}

/** Chooses the outcome that asks, and goes to the question. */
function ask(page: Document): boolean {
  const radio = page.querySelector<HTMLInputElement>('input[data-shortcut="ask"]')
  if (radio === null) return false
  radio.checked = true
  return focus(page.getElementById('question'))
}

/** Choosing to ask leads to the question; choosing with the arrow keys stays where it is. */
function writeQuestion(target: EventTarget | null): void {
  if (!(target instanceof HTMLInputElement) || target.dataset['asks'] === undefined) return
  target.ownerDocument.getElementById('question')?.scrollIntoView({ block: 'nearest' })
}

function send(page: Document): boolean {
  const form = page.getElementById('aufgabe')
  if (!(form instanceof HTMLFormElement)) return false
  const buttons = [...form.querySelectorAll<HTMLButtonElement>('button[type="submit"]')]
  form.requestSubmit(buttons.find((button) => button.offsetParent !== null) ?? null)
  return true
}

function changeRegion(page: Document, by: 1 | -1): boolean {
  const regions = [...page.querySelectorAll<HTMLElement>('[data-region]')]
    .filter((region) => region.offsetParent !== null)
    .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
  const here = regions.findIndex((region) => region.contains(page.activeElement))
  const next = here === -1 ? (by === 1 ? 0 : -1) : here + by
  return focus(regions.at(next % regions.length) ?? null)
}

function showKeys(page: Document): boolean {
  const keys = page.getElementById('tasten')
  if (keys === null || !('showPopover' in keys)) return false
  keys.showPopover()
  return focus(page.getElementById('tasten-titel'))
}

/** The next row takes the focus, and the preview follows where there is room for it. */
function walk(page: Document, by: 1 | -1): boolean {
  const rows = [...page.querySelectorAll<HTMLElement>('[data-row]')]
  const focused = rows.findIndex((row) => row.contains(page.activeElement))
  const here = focused === -1 ? rows.findIndex((row) => row.classList.contains('dk-row-chosen')) : focused
  const row = rows[here === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, here + by))]
  if (row === undefined) return false
  for (const other of rows) {
    other.classList.toggle('dk-row-chosen', other === row)
    const link = other.querySelector('.dk-row-open')
    if (other === row) link?.setAttribute('aria-current', 'true')
    else link?.removeAttribute('aria-current')
  }
  const link = row.querySelector<HTMLAnchorElement>('.dk-row-open')
  row.scrollIntoView({ block: 'nearest' })
  if (link !== null) void showPreview(page, link)
  return focus(link)
}

let latest = 0

/** Fetches the page with another preview and takes that part of it. Quick walking shows the last one only. */
async function showPreview(page: Document, link: HTMLAnchorElement): Promise<void> {
  const address = link.dataset['preview']
  const place = page.getElementById('vorschau')
  if (address === undefined || place === null || place.offsetParent === null) return
  latest += 1
  const mine = latest
  await new Promise((resolve) => setTimeout(resolve, 120))
  if (mine !== latest) return
  try {
    const reply = await fetch(address, { credentials: 'same-origin', headers: { accept: 'text/html' } })
    const fresh = new DOMParser().parseFromString(await reply.text(), 'text/html').getElementById('vorschau')
    if (mine !== latest || fresh === null || !reply.ok) return
    place.replaceChildren(...fresh.childNodes)
    history.replaceState(null, '', address)
  } catch {
    // Without a connection the preview stays; opening the case says what is wrong.
  }
}

/** A letter takes a moment to be set: the page looks again, twice, if nobody has begun to type or walk. */
function reloadSoon(page: Document): void {
  const link = page.querySelector<HTMLAnchorElement>('[data-reload-soon]')
  if (link === null || Number(sessionStorage.getItem('reloads') ?? '0') >= 2) {
    sessionStorage.removeItem('reloads')
    return
  }
  setTimeout(() => {
    if (hasTyped(page) || page.visibilityState !== 'visible') return
    sessionStorage.setItem('reloads', String(Number(sessionStorage.getItem('reloads') ?? '0') + 1))
    location.reload()
  }, 2500)
}
