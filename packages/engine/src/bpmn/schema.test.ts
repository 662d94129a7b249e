/// <reference path="./bpmn-moddle.d.ts" />
import { BpmnModdle } from 'bpmn-moddle'
import { describe, expect, it } from 'vitest'
import type { BpmnElement } from './bpmn-document.ts'
import { BpmnIndex } from './bpmn-index.ts'
import { fileOf } from './bpmn-text.fixture.ts'
import { EVERYTHING } from './everything.fixture.ts'
import { ELEMENTS, TYPES } from './generated/schema.ts'
import { attributesOf, isAbstract, isKind, partsOf, valuesOf } from './schema.ts'
import { writeBpmn } from './write-bpmn.ts'

/** The way to each type of element: the names and types from the root on. */
function ways(): ReadonlyMap<string, readonly (readonly [string, string])[]> {
  const root: readonly (readonly [string, string])[] = [['bpmn:definitions', 'bpmn:Definitions']]
  const found = new Map([['bpmn:Definitions', root]])
  for (const [type, way] of found) {
    for (const [name, part] of partsOf(type)) {
      if (!part.abstract && !isAbstract(part.type) && !found.has(part.type)) {
        found.set(part.type, [...way, [name, part.type] as const])
      }
    }
  }
  return found
}

let ids = 0

function attributesFor(type: string): Record<string, string> {
  const value = (kind: string) => {
    if (kind === 'ID') {
      ids += 1
      return `Id_${ids}`
    }
    if (kind === 'QName' || kind === 'IDREF') return 'Here'
    return { boolean: 'false', integer: '2', int: '3', double: '4.5' }[kind] ?? valuesOf(kind)?.at(-1) ?? 'Wört'
  }
  return Object.fromEntries([...attributesOf(type)].map(([name, entry]) => [name, value(entry.type)]))
}

function element(name: string, type: string, content: BpmnElement['content'] = []): BpmnElement {
  const refers = type === 'QName' || type === 'IDREF'
  return { name, type, attributes: attributesFor(type), content: refers ? ['Here'] : content }
}

describe('the schema of BPMN 2.0.2', () => {
  it('is whole: every type that elements have, with those it extends', () => {
    const named = Object.values(ELEMENTS).map(({ type }) => type)
    const extended = Object.values(TYPES).flatMap(({ base }) => base ?? [])
    expect([...named, ...extended].filter((type) => TYPES[type] === undefined)).toEqual([])
    expect(isKind('bpmn:UserTask', 'bpmn:FlowNode')).toBe(true)
    expect(isKind('bpmn:UserTask', 'bpmn:Event')).toBe(false)
  })

  const reached = [...ways()].filter(([type]) => type !== 'QName' && type !== 'IDREF')

  it('leads to every element that can stand in a file', () => {
    const types = new Set(reached.map(([type]) => type))
    const concrete = Object.values(ELEMENTS).map(({ type }) => type)
    const missed = concrete.filter((type) => !types.has(type) && !isAbstract(type))
    // General ones, which no place of the schema takes.
    const general = ['CallableElement', 'DataAssociation', 'Gateway'].map((type) => `bpmn:${type}`)
    expect(missed).toEqual([...general])
  })

  it.each(reached)('%s is read in its place with every attribute and every part, and written again', (type, way) => {
    const parts = [...partsOf(type)].filter(([, part]) => !part.abstract && !isAbstract(part.type))
    const inner = parts.map(([name, part]) => element(name, part.type))
    const start = element('bpmn:message', 'bpmn:Message')
    const here = { ...start, attributes: { id: 'Here' } }
    const root = way.reduceRight<readonly BpmnElement[]>((content, [name, each], at) => {
      const around = at === way.length - 1 ? inner : content
      return [element(name, each, at === 0 ? [...around, here] : around)]
    }, [])[0]
    const read = fileOf(writeBpmn({ root: root ?? here }))
    expect(read.notes).toEqual([])
    const found = new BpmnIndex(read.document).elements.filter((each) => each.type === type)
    expect(found.some(({ content }) => content.length >= parts.length)).toBe(true)
    expect(found.some(({ attributes }) => Object.keys(attributes).length === attributesOf(type).size)).toBe(true)
  })
})

describe('bpmn-moddle, a reader that others use', () => {
  it('finds the same elements of the same types in what is written', async () => {
    const { document } = fileOf(EVERYTHING)
    const { elementsById } = await new BpmnModdle().fromXML(writeBpmn(document))
    const own = new BpmnIndex(document).elements.filter(
      ({ type, attributes }) => type !== 'foreign' && attributes['id'],
    )
    const types = own.map(({ attributes, type }) => [attributes['id'], type])
    const theirs = own.map(({ attributes }) => [attributes['id'], elementsById[attributes['id'] ?? '']?.$type])
    expect(theirs).toEqual(types)
    expect(types.length).toBeGreaterThan(60)
  })
})
