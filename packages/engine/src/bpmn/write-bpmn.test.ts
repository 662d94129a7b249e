import { describe, expect, it } from 'vitest'
import type { BpmnDocument, BpmnElement } from './bpmn-document.ts'
import { fileOf, processText } from './bpmn-text.fixture.ts'
import { writeBpmn } from './write-bpmn.ts'

function element(name: string, type: string, attributes = {}, content: BpmnElement['content'] = []): BpmnElement {
  return { name, type, attributes, content }
}

/** A process with this in it, as a program would make it: without a word on prefixes. */
function made(...content: BpmnElement[]): BpmnDocument {
  const process = element('bpmn:process', 'bpmn:Process', { id: 'P' }, content)
  return { root: element('bpmn:definitions', 'bpmn:Definitions', { targetNamespace: 'urn:t' }, [process]) }
}

const task = (name: string) => element('bpmn:task', 'bpmn:Task', { name, id: 'T' })

describe('writing a BPMN file', () => {
  it('indents, and puts attributes in the order of the schema', () => {
    const { root } = made(task('Prüfen'))
    const late = { ...root, attributes: { zone: 'x', targetNamespace: 'urn:t', id: 'D' } }
    expect(writeBpmn({ root: late })).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D" targetNamespace="urn:t" zone="x">
  <bpmn:process id="P">
    <bpmn:task id="T" name="Prüfen"/>
  </bpmn:process>
</bpmn:definitions>
`)
  })

  it('declares the namespaces that nobody declared, the usual ones at the root and others where they occur', () => {
    const foreign = [{ namespace: 'urn:b', name: 'x', value: '1' }]
    const own = element('{urn:a}field', 'foreign', {}, [element('{}bare', 'foreign')])
    const extensions = element('bpmn:extensionElements', 'bpmn:ExtensionElements', {}, [own])
    const document = made({ ...element('bpmn:task', 'bpmn:Task', {}, [extensions]), foreign })
    const written = writeBpmn(document)
    expect(written).toContain('<bpmn:task xmlns:ns1="urn:b" ns1:x="1">')
    expect(written).toContain('<ns2:field xmlns:ns2="urn:a">')
    expect(written).toContain('<bare/>')
    expect(fileOf(written).document.root.content).toMatchObject(JSON.parse(JSON.stringify(document.root.content)))
  })

  it('leaves a default namespace where an element has none', () => {
    const text = processText('<bpmn:extensionElements><a xmlns="urn:a"><b xmlns=""/></a></bpmn:extensionElements>')
    const { document } = fileOf(text)
    expect(writeBpmn(document)).toContain('<b xmlns=""/>')
    const without = JSON.parse(JSON.stringify(document).replaceAll('"prefixes":{"":""},', '')) as BpmnDocument
    expect(writeBpmn(without)).toContain('<b xmlns=""/>')
  })

  it('keeps the prefixes of the file', () => {
    const uri = 'http://www.omg.org/spec/BPMN/20100524/MODEL'
    const text = `<definitions xmlns="${uri}" xmlns:semantic="${uri}" xmlns:tns="urn:t" tns:x="1"/>`
    expect(writeBpmn(fileOf(text).document)).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>\n<definitions xmlns="${uri}" xmlns:semantic="${uri}" xmlns:tns="urn:t" tns:x="1"/>\n`.replace(
        /^(.*\n)<definitions (.*)\/>\n$/s,
        (_, head: string, attributes: string) =>
          `${head}<definitions\n    ${attributes.replaceAll('" ', '"\n    ')}/>\n`,
      ),
    )
  })

  it('gives attributes a prefix where their namespace is the default one as well', () => {
    const text = processText(
      '<bpmn:extensionElements><x xmlns="urn:x" xmlns:long="urn:x" xmlns:p="urn:x" p:a="1"/></bpmn:extensionElements>',
    )
    expect(writeBpmn(fileOf(text).document)).toContain('p:a="1"/>')
  })

  it('writes text so that it is read as the same text', () => {
    for (const name of ['a < b & "c"', 'tab\tline\nreturn\r', '\u{1F409}', ']]>', ' blanks ']) {
      const note = element('bpmn:documentation', 'bpmn:Documentation', {}, [name])
      const document = made({ ...task(name), content: [note] })
      expect(fileOf(writeBpmn(document)).document.root.content).toEqual(document.root.content)
    }
  })

  it('writes markup and comparisons readably', () => {
    const note = element('bpmn:documentation', 'bpmn:Documentation', {}, ['<b>a</b> & b'])
    expect(writeBpmn(made(note))).toContain('<bpmn:documentation><![CDATA[<b>a</b> & b]]></bpmn:documentation>')
  })

  it('writes a sign for characters that XML cannot hold', () => {
    const written = writeBpmn(made(task('a\u0000b\uD800c')))
    expect(written).toContain('name="a\uFFFDb\uFFFDc"')
    expect(fileOf(written).document.root.content).toHaveLength(1)
  })

  it('breaks long lines between attributes', () => {
    const written = writeBpmn(made(task('x'.repeat(120))))
    expect(written).toContain(`    <bpmn:task\n        id="T"\n        name="${'x'.repeat(120)}"/>`)
  })
})
