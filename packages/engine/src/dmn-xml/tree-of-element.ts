/// <reference path="./dmn-moddle.d.ts" />
import type { DmnModdle, ModdleElement } from 'dmn-moddle'
import type { DmnTree } from './dmn-tree.ts'

function isElement(value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null && '$type' in value
}

/** The tree of a moddle element. */
export function treeOf(element: ModdleElement): DmnTree {
  return element.$descriptor.isGeneric === true ? foreignTree(element) : typedTree(element)
}

function typedTree(element: ModdleElement): DmnTree {
  const texts: Record<string, string> = {}
  const parts: Record<string, readonly DmnTree[]> = {}
  for (const { name, ns } of element.$descriptor.properties) {
    const value = Object.hasOwn(element, ns.localName)
      ? (element as unknown as Record<string, unknown>)[ns.localName]
      : element.get(name)
    if (value === undefined) continue
    if (isElement(value)) parts[ns.localName] = [treeOf(value)]
    else if (!Array.isArray(value)) texts[ns.localName] = String(value)
    else if (value.length > 0) parts[ns.localName] = value.filter(isElement).map(treeOf)
  }
  return { type: element.$type, texts, parts, others: { ...element.$attrs } }
}

function foreignTree(element: ModdleElement): DmnTree {
  const texts: Record<string, string> = {}
  for (const [name, value] of Object.entries(element)) {
    if (!name.startsWith('$') && typeof value === 'string') texts[name] = value
  }
  const { $children, $body } = element as unknown as { $children?: readonly ModdleElement[]; $body?: string }
  const uri = element.$descriptor.ns.uri ?? ''
  return {
    type: element.$type,
    texts,
    parts: $children === undefined ? {} : { children: $children.map(treeOf) },
    others: {},
    foreign: $body === undefined ? { uri } : { uri, text: $body },
  }
}

/** The moddle element of a tree. */
export function elementOf(tree: DmnTree, moddle: DmnModdle): ModdleElement {
  if (tree.foreign !== undefined) {
    const { uri, text } = tree.foreign
    const children = tree.parts['children']?.map((part) => elementOf(part, moddle))
    return moddle.createAny(tree.type, uri, {
      ...tree.texts,
      ...(children === undefined ? {} : { $children: children }),
      ...(text === undefined ? {} : { $body: text }),
    })
  }
  const element = moddle.create(tree.type, tree.texts)
  for (const [name, value] of Object.entries(tree.others)) element.set(name === 'xmlns' ? ':xmlns' : name, value)
  for (const [name, parts] of Object.entries(tree.parts)) {
    const elements = parts.map((part) => elementOf(part, moddle))
    for (const part of elements) part.$parent = element
    if (isMany(element, name)) element.set(name, elements)
    else element.set(name, elements[0])
  }
  return element
}

function isMany(element: ModdleElement, name: string): boolean {
  const property = element.$descriptor.properties.find((candidate) => candidate.ns.localName === name)
  return (property as { isMany?: boolean } | undefined)?.isMany === true
}
