import { NAME_LIMIT, shortened, TEXT_LIMIT, withoutDisguise } from '../definition/plain-text.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'

/** A string of a model, where it stands and what holds it. */
export interface PlacedText {
  /** Path of keys, `steps/s_x7k2m9qd/name/de`; what a page of a form holds is named from the form on. */
  readonly place: string
  readonly text: string
  readonly isName: boolean
  /** How long it may be; null for what is no words: expressions, keys. */
  readonly limit: number | null
  readonly holder: Record<string, unknown> | unknown[]
  readonly member: string | number
}

const NAMES = new Set(['name', 'names', 'label', 'title', 'law', 'short', 'section'])
/** Words that stand in one language only: those of letters and norms. Elsewhere a `title` can be an expression. */
const OWN_WORDS = /^(?:letters|norms)\/.*\/(text|title|law|short|section|gist)$/
/** Places of the diagram hold no words; of a test case only its name is words of the model, the rest citizens could write. */
const PASSED_OVER = new Set(['layout', 'events', 'expect'])

const known = new WeakMap<object, readonly PlacedText[]>()

/** Every string of a model, in its order. A frozen part is read once: the modeller's draft shares what an edit left alone. */
export function everyText(definition: ProcessDefinition): PlacedText[] {
  const found: PlacedText[] = []
  for (const [name, part] of Object.entries(definition)) {
    if (PASSED_OVER.has(name)) continue
    if (!Array.isArray(part)) collect(found, part, name, name, null)
    else for (const index of part.keys()) found.push(...textsOf(part, index, name))
  }
  return found
}

function textsOf(list: unknown[], index: number, name: string): readonly PlacedText[] {
  const part = list[index]
  const place = `${name}/${keyOf(part, String(index))}`
  if (typeof part === 'string') return [{ place, text: part, isName: false, limit: null, holder: list, member: index }]
  if (typeof part !== 'object' || part === null) return []
  const before = known.get(part)
  if (before) return before
  const found: PlacedText[] = []
  collect(found, part, place, name, name === 'forms' ? place : null)
  if (Object.isFrozen(part)) known.set(part, found)
  return found
}

/** The text at a place; undefined where there is none (any more). */
export function textAt(definition: ProcessDefinition, place: string): PlacedText | undefined {
  return everyText(definition).find((each) => each.place === place)
}

/** The text without characters that nobody sees, and no longer than it may be. */
export function mendedText({ text, isName, limit }: PlacedText): string {
  const plain = withoutDisguise(text, isName)
  return limit === null ? plain : shortened(plain, limit)
}

function collect(found: PlacedText[], value: unknown, place: string, name: string, form: string | null): void {
  if (value === null || typeof value !== 'object') return
  const holder = value as Record<string, unknown> | unknown[]
  for (const [member, part] of Object.entries(holder)) {
    const key = Array.isArray(holder) ? keyOf(part, member) : member
    const own = Array.isArray(holder) && form !== null && key !== member ? `${form}/${name}/${key}` : `${place}/${key}`
    if (PASSED_OVER.has(member)) continue
    if (typeof part === 'string') {
      const words = member === 'de' || member === 'en' ? name : OWN_WORDS.test(own) ? member : null
      const isName = words !== null && NAMES.has(words)
      const limit = words === null ? null : isName ? NAME_LIMIT : TEXT_LIMIT
      found.push({ place: own, text: part, isName, limit, holder, member })
      continue
    }
    collect(found, part, own, Array.isArray(holder) ? name : key, form)
  }
}

function keyOf(value: unknown, index: string): string {
  const key = typeof value === 'object' && value !== null ? (value as { key?: unknown }).key : undefined
  return typeof key === 'string' ? key : index
}
