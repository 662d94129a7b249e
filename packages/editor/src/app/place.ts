import { TABS, type Tab, VIEWS, type View } from './screen.ts'

/** The rooms of a draft: where it is edited, tried, handed on, and where its kept copies are. */
export const ROOMS = ['edit', 'try', 'publish', 'copies'] as const
export type Room = (typeof ROOMS)[number]

/** Where somebody is in the workshop. Without a process it is the list of procedures. */
export interface Place {
  readonly process: string | null
  /** Hash of a version; null in the rooms of the draft. */
  readonly version: string | null
  readonly room: Room
  /** What the draft's editing room shows; null where the address does not say. */
  readonly tab: Tab | null
  readonly view: View | null
}

export const HOME = '/werkstatt'

const NOWHERE: Place = { process: null, version: null, room: 'edit', tab: null, view: null }
const ROOM_WORDS = { edit: '', try: 'probelauf', publish: 'veroeffentlichen', copies: 'kopien' } as const satisfies Record<Room, string>
const TAB_WORDS = {
  flow: '',
  forms: 'formulare',
  rules: 'regeln',
  letters: 'schreiben',
  values: 'werte',
} as const satisfies Record<Tab, string>
const VIEW_WORDS = { diagram: 'diagramm', list: 'liste', both: 'beide' } as const satisfies Record<View, string>

const HASH = /^[0-9a-f]{64}$/

/** The place that an address of the workshop names; what it does not know leads to the editing room. */
export function placeOf({ pathname, search }: { readonly pathname: string; readonly search: string }): Place {
  const [process, part = ''] = pathname
    .split('/')
    .slice(2)
    .filter((each) => each !== '')
    .map(decoded)
  if (process === undefined) return NOWHERE
  if (HASH.test(part)) return { ...NOWHERE, process, version: part }
  const room = ROOMS.find((each) => each !== 'edit' && ROOM_WORDS[each] === part) ?? 'edit'
  if (room !== 'edit') return { ...NOWHERE, process, room }
  const view = new URLSearchParams(search).get('ansicht')
  return {
    ...NOWHERE,
    process,
    tab: TABS.find((each) => TAB_WORDS[each] === part) ?? 'flow',
    view: VIEWS.find((each) => VIEW_WORDS[each] === view) ?? 'diagram',
  }
}

/** The address of a place; `placeOf` gives the place again. */
export function addressOf(place: Partial<Place>): string {
  const { process, version, room, tab, view } = { ...NOWHERE, ...place }
  if (process === null) return HOME
  const last = version ?? (room === 'edit' ? TAB_WORDS[tab ?? 'flow'] : ROOM_WORDS[room])
  const path = [HOME, process, last].filter((each) => each !== '').map((each, at) => (at === 0 ? each : encodeURIComponent(each)))
  const shown = room === 'edit' && version === null && view !== null && view !== 'diagram' ? `?ansicht=${VIEW_WORDS[view]}` : ''
  return path.join('/') + shown
}

/** An address that somebody typed may hold what is no encoding. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
