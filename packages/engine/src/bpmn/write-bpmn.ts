import { escapeText, escapeValue, escapeWhole } from '../xml/escape-xml.ts'
import { XML_NAMESPACE } from '../xml/xml-element.ts'
import { type BpmnDocument, type BpmnElement, expandedName } from './bpmn-document.ts'
import { attributesOf, isMixed } from './schema.ts'
import { Prefixes, withUsualPrefixes } from './write-prefixes.ts'

/**
 * The file of a document, in UTF-8 and indented. The same document gives the same text, whatever the order of its
 * members; reading it gives the document again. A character that XML cannot hold is written as U+FFFD.
 */
export function writeBpmn({ root }: BpmnDocument): string {
  const body = written(withUsualPrefixes(root), new Prefixes(), 0, false)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`
}

const INDENT = '  '
const WIDTH = 120

/** `inline`: white space around the element would be text. */
function written(element: BpmnElement, outer: Prefixes, level: number, inline: boolean): string {
  const here = new Declarations(outer, element.prefixes ?? {})
  const { uri, local } = expandedName(element.name)
  const tag = prefixed(here.prefixFor(uri, false), local)
  const attributes = attributesIn(element, here)
  const inner = here.prefixes
  const all = [...here.written(), ...attributes]
  const open = opened(tag, all, level, inline)
  if (element.content.length === 0) return `${open}/>`
  const [only] = element.content
  if (element.content.length === 1 && typeof only === 'string') return `${open}>${escapeWhole(only)}</${tag}>`
  const within = inline || keepsBlanks(element)
  const parts = element.content.map((part) =>
    typeof part === 'string' ? escapeText(part) : written(part, inner, level + 1, within),
  )
  if (within) return `${open}>${parts.join('')}</${tag}>`
  const around = INDENT.repeat(level)
  return `${open}>\n${parts.map((part) => `${around}${INDENT}${part}`).join('\n')}\n${around}</${tag}>`
}

/** Where reading takes white space for text, none may be added. */
function keepsBlanks(element: BpmnElement): boolean {
  return (
    isMixed(element.type) ||
    element.content.some((part) => typeof part === 'string') ||
    element.foreign?.some(
      ({ namespace, name, value }) => namespace === XML_NAMESPACE && name === 'space' && value === 'preserve',
    ) === true
  )
}

function opened(tag: string, attributes: readonly string[], level: number, inline: boolean): string {
  const line = [`<${tag}`, ...attributes].join(' ')
  if (inline || attributes.length < 2 || line.length + level * INDENT.length <= WIDTH) return line
  return [`<${tag}`, ...attributes].join(`\n${INDENT.repeat(level + 2)}`)
}

/** What an element declares: what the document says, and what it turns out to need. */
class Declarations {
  prefixes: Prefixes
  private declared: Readonly<Record<string, string>>

  constructor(outer: Prefixes, declared: Readonly<Record<string, string>>) {
    this.prefixes = outer.with(declared)
    this.declared = declared
  }

  prefixFor(uri: string, isAttribute: boolean): string {
    const found = this.prefixes.find(uri, isAttribute)
    if (found !== undefined) return found
    const fresh = uri === '' ? '' : this.prefixes.fresh(uri)
    const more = { [fresh]: uri }
    this.declared = { ...this.declared, ...more }
    this.prefixes = this.prefixes.with(more)
    return fresh
  }

  written(): string[] {
    return Object.keys(this.declared)
      .sort()
      .map((prefix) => `${prefixed('xmlns', prefix)}="${escapeValue(this.declared[prefix] ?? '')}"`)
  }
}

/** A name with its prefix, or the one of both that is not empty. */
function prefixed(prefix: string, local: string): string {
  return prefix === '' || local === '' ? prefix + local : `${prefix}:${local}`
}

/** In the order of the schema, then by name, then those of other namespaces. */
function attributesIn(element: BpmnElement, here: Declarations): string[] {
  const known = [...attributesOf(element.type).keys()]
  const rank = (name: string) => (known.indexOf(name) + known.length + 1) % (known.length + 1)
  const own = Object.keys(element.attributes)
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map((name) => `${name}="${escapeValue(element.attributes[name] ?? '')}"`)
  const foreign = (element.foreign ?? []).map(
    ({ namespace, name, value }) => `${prefixed(here.prefixFor(namespace, true), name)}="${escapeValue(value)}"`,
  )
  return [...own, ...foreign]
}
