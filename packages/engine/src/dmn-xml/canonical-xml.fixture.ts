/// <reference path="./saxen.d.ts" />
import { Parser } from 'saxen'

/** An element with its names in full, read by another parser than the one under test. */
interface Canonical {
  readonly name: string
  readonly attributes: Record<string, string>
  text: string
  readonly children: Canonical[]
}

/**
 * What an XML document says, as text to compare: names with their namespaces, attributes and elements of one name in
 * order. Prefixes, comments, blanks between elements and the order of elements of different names say nothing.
 */
export function canonicalXml(xml: string): string {
  const root: Canonical = { name: '', attributes: {}, text: '', children: [] }
  const stack: Canonical[] = [root]
  const scopes: Record<string, string>[] = [{ xml: 'http://www.w3.org/XML/1998/namespace' }]
  const full = (name: string, scope: Record<string, string>, fallback: string) => {
    const [prefix, local] = name.includes(':') ? name.split(':') : [fallback, name]
    return prefix === undefined || local === undefined ? name : `{${scope[prefix] ?? ''}}${local}`
  }
  const parser = new Parser()
  parser.on('openTag', (name, read, decode) => {
    const attributes = Object.entries(read())
    const scope = { ...scopes.at(-1) }
    for (const [key, value] of attributes) {
      if (key === 'xmlns') scope[''] = decode(value)
      else if (key.startsWith('xmlns:')) scope[key.slice(6)] = decode(value)
    }
    const own = attributes
      .filter(([key]) => key !== 'xmlns' && !key.startsWith('xmlns:'))
      .map(([key, value]) => [key.includes(':') ? full(key, scope, '') : key, decode(value)] as const)
    const element: Canonical = {
      name: full(name, scope, ''),
      attributes: Object.fromEntries(own.sort(([a], [b]) => (a < b ? -1 : 1))),
      text: '',
      children: [],
    }
    stack.at(-1)?.children.push(element)
    stack.push(element)
    scopes.push(scope)
  })
  parser.on('closeTag', () => {
    stack.pop()
    scopes.pop()
  })
  const add = (text: string) => {
    const top = stack.at(-1)
    if (top !== undefined) top.text += text
  }
  parser.on('text', (text, decode) => add(decode(text)))
  parser.on('cdata', (text) => add(text))
  parser.parse(xml)
  return JSON.stringify(root.children.map(ordered), null, 1)
}

function ordered({ name, attributes, text, children }: Canonical): unknown {
  const sorted = children.map(ordered) as { name: string }[]
  sorted.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  return { name, attributes, text: text.trim() === '' ? '' : text, children: sorted }
}
