import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../canonical/json.ts'
import { canonicalXml } from '../dmn-xml/canonical-xml.fixture.ts'
import type { BpmnDocument, BpmnElement } from './bpmn-document.ts'
import { fileOf } from './bpmn-text.fixture.ts'
import { compareBpmn } from './compare-bpmn.ts'
import { EVERYTHING } from './everything.fixture.ts'
import { anyDocument } from './any-document.fixture.ts'
import { writeBpmn } from './write-bpmn.ts'

const differences = (before: string, after: string) => {
  const compared = compareBpmn(before, after)
  return compared.ok ? compared.value : compared.problems
}

/** The same document with the members of every object in another order. */
function shuffled(element: BpmnElement): BpmnElement {
  const turned = Object.fromEntries(Object.entries(element).reverse()) as unknown as BpmnElement
  return {
    ...turned,
    attributes: Object.fromEntries(Object.entries(element.attributes).reverse()),
    content: element.content.map((part) => (typeof part === 'string' ? part : shuffled(part))),
  }
}

describe('reading and writing a BPMN file', () => {
  it('keeps every element, attribute, text and number', () => {
    const written = writeBpmn(fileOf(EVERYTHING).document)
    expect(differences(EVERYTHING, written)).toEqual([])
    // Another parser and another comparison say the same.
    const bare = (xml: string) => xml.replace(/<!--.*?-->/g, '').replace(/>\s+</g, '><')
    expect(canonicalXml(bare(written))).toBe(canonicalXml(bare(EVERYTHING)))
  })

  it('gives the same document when read again, and the same text when written again', () => {
    const { document } = fileOf(EVERYTHING)
    const written = writeBpmn(document)
    const again = fileOf(written).document
    expect(canonicalJson(again)).toBe(canonicalJson(document))
    expect(writeBpmn(again)).toBe(written)
  })

  it('gives the same document after a way through JSON, and the same text whatever the order of its members', () => {
    const { document } = fileOf(EVERYTHING)
    const through = JSON.parse(JSON.stringify(document)) as BpmnDocument
    expect(through).toEqual(document)
    expect(writeBpmn({ root: shuffled(document.root) })).toBe(writeBpmn(document))
  })

  it('loses nothing of documents that nobody thought of', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const written = writeBpmn(document)
        const again = fileOf(written).document
        expect(differences(written, writeBpmn(again))).toEqual([])
        expect(canonicalJson(again)).toBe(canonicalJson(fileOf(writeBpmn(again)).document))
        expect(stripped(again.root)).toEqual(stripped(document.root))
      }),
      { numRuns: 300 },
    )
  })
})

/** Without the prefixes that writing adds where the document has none. */
function stripped({ prefixes: _, ...element }: BpmnElement): unknown {
  return { ...element, content: element.content.map((part) => (typeof part === 'string' ? part : stripped(part))) }
}
