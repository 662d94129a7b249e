import { describe, expect, it } from 'vitest'
import { problemText } from '../problems/problem.ts'
import { parseXml } from './parse-xml.ts'
import type { XmlElement } from './xml-element.ts'

function read(text: string): XmlElement {
  const parsed = parseXml(text, 'bpmn')
  if (!parsed.ok) throw new Error(parsed.problems.map((found) => problemText(found, 'en')).join(' '))
  return parsed.value
}

function refusal(text: string) {
  const parsed = parseXml(text, 'bpmn')
  return parsed.ok ? undefined : parsed.problems[0]
}

const line = (text: string) => refusal(text)?.values?.['line']

describe('reading XML', () => {
  it('gives elements and texts in order, and names in full', () => {
    const root = read('<a:r xmlns:a="urn:a" xmlns="urn:d" a:x="1" y="2">one<b/>two<![CDATA[<&]]>three</a:r>')
    expect([root.uri, root.local]).toEqual(['urn:a', 'r'])
    expect(root.attributes).toEqual([
      { uri: 'urn:a', local: 'x', value: '1' },
      { uri: '', local: 'y', value: '2' },
    ])
    expect(root.content.map((part) => (typeof part === 'string' ? part : `{${part.uri}}${part.local}`))).toEqual([
      'one',
      '{urn:d}b',
      'two<&three',
    ])
  })

  it('knows the namespaces of each place', () => {
    const elements = (of: XmlElement): XmlElement[] =>
      of.content.flatMap((part) => (typeof part === 'string' ? [] : [part, ...elements(part)]))
    const uris = (text: string) => elements(read(text)).map(({ uri }) => uri)
    expect(uris('<r xmlns="urn:1"><s xmlns=""><t/></s><u/></r>')).toEqual(['', '', 'urn:1'])
    expect(read('<r xml:lang="de"/>').attributes[0]?.uri).toBe('http://www.w3.org/XML/1998/namespace')
  })

  it('decodes references to every character, of the first plane and beyond', () => {
    expect(read('<r a="&lt;&#228;&#x1F409;">&amp;&#128521;&apos;&quot;&gt;</r>')).toMatchObject({
      attributes: [{ value: '<ä\u{1F409}' }],
      content: ['&\u{1F609}\'">'],
    })
  })

  it('takes line ends for one character, and for a blank in attributes unless they are meant', () => {
    expect(read('<r a="1\r\n2\t3&#10;4">5\r\n6\r7&#13;8</r>')).toMatchObject({
      attributes: [{ value: '1 2 3\n4' }],
      content: ['5\n6\n7\r8'],
    })
  })

  it('reads names in every script, and names that objects have', () => {
    const root = read('<größe 名="1" __proto__="2" constructor="3"><__proto__/></größe>')
    expect(root.attributes.map(({ local, value }) => [local, value])).toEqual([
      ['名', '1'],
      ['__proto__', '2'],
      ['constructor', '3'],
    ])
    expect(root.content).toMatchObject([{ local: '__proto__' }])
  })

  it('leaves out comments and instructions, and counts lines over them', () => {
    const root = read('<?x y?><!-- a\n<b> --><r>1<!-- - -->2<?php\n?>\n<s\n/></r><!-- end -->')
    expect(root.content[0]).toBe('12\n')
    expect(root.line).toBe(2)
    expect(root.content[1]).toMatchObject({ line: 4 })
  })

  it.each([
    ['a DOCTYPE', '<!DOCTYPE r><r/>'],
    ['a DOCTYPE in small letters', '<!doctype r><r/>'],
    ['a DOCTYPE with blanks', '<!\n DocType r [<!ENTITY a "b">]><r/>'],
    ['a DOCTYPE after a comment', '<!-- x --><!DOCTYPE r SYSTEM "file:///etc/passwd"><r/>'],
    ['a DOCTYPE inside of an element', '<r><!DOCTYPE r></r>'],
    ['a lonely entity', '<!ENTITY % a "b"><r/>'],
    ['a conditional section', '<r><![INCLUDE[x]]></r>'],
  ])('refuses %s', (_, text) => {
    expect(refusal(text)?.name).toBe('bpmn-xml-doctype')
  })

  it.each([
    ['nothing', ''],
    ['blanks', ' \n'],
    ['text', 'hello'],
    ['text before the root', 'x<r/>'],
    ['text after the root', '<r/>x'],
    ['two roots', '<r/><s/>'],
    ['an element that stays open', '<r><s></r>'],
    ['an element that stays open to the end', '<r><s>'],
    ['a closing tag too many', '<r/></r>'],
    ['a tag that stays open', '<r><s'],
    ['a value that stays open', '<r a="1><s/></r>'],
    ['a value without quotes', '<r a=1/>'],
    ['an attribute without a value', '<r a/>'],
    ['attributes without a blank between them', '<r a="1"b="2"/>'],
    ['an attribute twice', '<r a="1" a="2"/>'],
    ['an attribute twice under two prefixes', '<r xmlns:a="u" xmlns:b="u" a:x="1" b:x="2"/>'],
    ['a prefix that nobody declares', '<a:r/>'],
    ['a prefix that nobody declares, at an attribute', '<r a:b="1"/>'],
    ['a prefix for no namespace', '<r xmlns:a=""/>'],
    ['another meaning of xml', '<r xmlns:xml="urn:a"/>'],
    ['a name with two colons', '<r a:b:c="1"/>'],
    ['a name that begins with a digit', '<1/>'],
    ['a blank before the name', '< r/>'],
    ['an angle bracket in a value', '<r a="<"/>'],
    ['a lonely ampersand', '<r>a & b</r>'],
    ['an entity of its own', '<r>&a;</r>'],
    ['an entity of HTML', '<r a="&nbsp;"/>'],
    ['a reference to no character', '<r>&#0;</r>'],
    ['a reference to half a character', '<r>&#xD800;</r>'],
    ['a reference beyond all characters', '<r>&#x110000;</r>'],
    ['NUL', '<r>\u0000</r>'],
    ['a control character in a value', '<r a="\u0001"/>'],
    ['half a character', '<r>\uD83D</r>'],
    ['the end of CDATA in text', '<r>]]></r>'],
    ['CDATA that stays open', '<r><![CDATA[x</r>'],
    ['CDATA outside of the root', '<r/><![CDATA[x]]>'],
    ['a comment that stays open', '<r><!-- x</r>'],
    ['a comment with two hyphens inside', '<!-- a -- b --><r/>'],
    ['a declaration that is not at the beginning', '<r><?xml version="1.0"?></r>'],
    ['something else that begins like a declaration', '<r><!x></r>'],
  ])('refuses %s', (_, text) => {
    expect(refusal(text)?.name).toBe('bpmn-xml-syntax')
  })

  it('names the line', () => {
    expect(line('<r>\n\n<s></t></r>')).toBe('3')
    expect(line('<r>\r\n<s>\r\n</r>')).toBe('3')
    expect(line('<r>\n<s>\n\n')).toBe('2')
    expect(line('<r>\n\u0000</r>')).toBe('2')
  })

  it('counts elements and levels as it reads, so that nothing large is made of them', () => {
    const elements = (count: number) => `<r>${'<s/>'.repeat(count - 1)}</r>`
    const levels = (count: number) => '<s>'.repeat(count) + '</s>'.repeat(count)
    expect(refusal(elements(5_000))).toBeUndefined()
    expect(refusal(elements(5_001))?.name).toBe('bpmn-xml-limit')
    expect(refusal(levels(50))).toBeUndefined()
    expect(refusal(levels(51))?.name).toBe('bpmn-xml-limit')
    const attributes = (count: number) => Array.from({ length: count }, (_, at) => `a${at}=""`).join(' ')
    expect(refusal(`<r ${attributes(99_999)}><s a=""/></r>`)).toBeUndefined()
    expect(refusal(`<r ${attributes(99_999)}><s a="" b=""/></r>`)?.name).toBe('bpmn-xml-limit')
    expect(refusal(`<r ${attributes(100_001)}`)?.name).toBe('bpmn-xml-limit')
    expect(refusal(`${'<s>'.repeat(100_000)}`)?.name).toBe('bpmn-xml-limit')
  })
})
