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
  const declared: Record<string, string> = { ...element.prefixes }
  const tag = tagName(element, outer, declared)
  const attributes = attributesIn(element, outer, declared)
  const inner = outer.with(declared)
  const all = [...declarations(declared), ...attributes]
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

function prefixFor(uri: string, isAttribute: boolean, outer: Prefixes, declared: Record<string, string>): string {
  const found = outer.with(declared).find(uri, isAttribute)
  if (found !== undefined) return found
  const fresh = uri === '' ? '' : outer.with(declared).fresh(uri)
  declared[fresh] = uri
  return fresh
}

function tagName({ name }: BpmnElement, outer: Prefixes, declared: Record<string, string>): string {
  const { uri, local } = expandedName(name)
  return prefixed(prefixFor(uri, false, outer, declared), local)
}

function prefixed(prefix: string, local: string): string {
  return prefix === '' ? local : `${prefix}:${local}`
}

function declarations(declared: Readonly<Record<string, string>>): string[] {
  return Object.keys(declared)
    .sort()
    .map((prefix) => `${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${escapeValue(declared[prefix] ?? '')}"`)
}

/** In the order of the schema, then by name, then those of other namespaces. */
function attributesIn(element: BpmnElement, outer: Prefixes, declared: Record<string, string>): string[] {
  const known = [...attributesOf(element.type).keys()]
  const rank = (name: string) => (known.indexOf(name) + known.length + 1) % (known.length + 1)
  const own = Object.keys(element.attributes)
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map((name) => `${name}="${escapeValue(element.attributes[name] ?? '')}"`)
  const foreign = (element.foreign ?? []).map(
    ({ namespace, name, value }) =>
      `${prefixed(prefixFor(namespace, true, outer, declared), name)}="${escapeValue(value)}"`,
  )
  return [...own, ...foreign]
}
