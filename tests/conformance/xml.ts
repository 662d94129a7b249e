/// <reference path="../../packages/engine/src/dmn-xml/saxen.d.ts" />
import { Parser } from 'saxen'

/** An XML element as a conformance suite's files need it: local name, attributes by local name, text. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  readonly text: string
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

/** Reads an XML document. Throws for one that is not well formed. */
export function parseXml(xml: string): Element {
  const root = { name: '', attributes: {}, children: [] as Element[], text: '' }
  const stack = [root]
  const parser = new Parser()
  parser.on('openTag', (name, attributes, decode) => {
    const pairs = Object.entries(attributes()).map(([key, value]) => [local(key), decode(value)])
    const element = { name: local(name), attributes: Object.fromEntries(pairs), children: [] as Element[], text: '' }
    stack.at(-1)?.children.push(element)
    stack.push(element)
  })
  parser.on('closeTag', () => void stack.pop())
  const append = (text: string) => {
    const top = stack.at(-1)
    if (top !== undefined) top.text += text
  }
  parser.on('text', (text, decode) => append(decode(text)))
  parser.on('cdata', (text) => append(text))
  const fail = (fault: Error) => {
    throw fault
  }
  parser.on('error', fail)
  parser.on('warn', fail)
  parser.parse(xml.replace(/^\uFEFF/, ''))
  const [document] = root.children
  if (document === undefined) throw new Error('an empty document')
  return document
}

export function childrenOf(element: Element, name: string): readonly Element[] {
  return element.children.filter((child) => child.name === name)
}

export function childOf(element: Element, name: string): Element | undefined {
  return element.children.find((child) => child.name === name)
}
