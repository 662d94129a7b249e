import { describe, expect, it } from 'vitest'
import { compareBpmn } from './compare-bpmn.ts'
import { EVERYTHING } from './everything.fixture.ts'

function differences(after: string, before = EVERYTHING) {
  const compared = compareBpmn(before, after)
  if (!compared.ok) throw new Error('refused')
  return compared.value
}

/** The file with one thing in it changed; fails the test when there is no such thing. */
function changed(from: string | RegExp, to: string): string {
  const after = EVERYTHING.replace(from, to)
  if (after === EVERYTHING) throw new Error(`nothing like ${from}`)
  return after
}

describe('comparing two BPMN files', () => {
  it('finds nothing between a file and itself', () => {
    expect(differences(EVERYTHING)).toEqual([])
  })

  it.each([
    ['a prefix', changed(/bpmndi:/g, 'drawn:').replace('xmlns:bpmndi', 'xmlns:drawn')],
    [
      'the prefix in a type',
      changed(/xsi:type="tFormal/g, 'xsi:type="b:tFormal').replace(
        '<definitions',
        '<definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL"',
      ),
    ],
    ['the order of attributes', changed('x="100" y="50" width="100"', 'width="100" x="100" y="50"')],
    ['white space between elements', EVERYTHING.replace(/>\n\s*<(?!\/?amt|\/?bpmndi:BPMNLabel)/g, '>\n\n\n<')],
    ['the spelling of a coordinate', changed('y="-10.50"', 'y="-10.5"').replace('y="9e1"', 'y="90"')],
    ['a comment', changed(/<!--.*?-->/, '')],
    ['the spelling of text', changed('<![CDATA[<b>Wer</b> & was]]>', '&lt;b>Wer&lt;/b> &#38; was')],
    ['the declaration', changed(/<\?xml.*?\?>/, '')],
  ])('takes %s for nothing', (_, after) => {
    expect(differences(after)).toEqual([])
  })

  it.each([
    ['a label', changed('name="Antrag da"', 'name="Antrag"'), '/definitions/process[Process]/startEvent[Start]/@name'],
    ['an attribute', changed(' isExecutable="true"', ''), '/definitions/process[Process]/@isExecutable'],
    ['a foreign attribute', changed('amt:version="2024"', ''), '/@version'],
    [
      'an attribute of colour',
      changed('color:background-color="#ffcdd2"', 'color:background-color="#fff"'),
      '/@background-color',
    ],
    ['a coordinate', changed('<di:waypoint x="36" y="90"/>', '<di:waypoint x="36" y="90.01"/>'), '/waypoint[#1]/@y'],
    ['the number of an attribute that is no coordinate', changed('errorCode="E-1"', 'errorCode="E-01"'), '/@errorCode'],
    ['a waypoint', changed('<di:waypoint x="36" y="90"/>', ''), '/BPMNEdge[Flow_1_di]/waypoint[#2]'],
    ['an element', changed(/<group [^>]*>/, ''), '/definitions/process[Process]/group[Group]'],
    ['an element of another vendor', changed('<amt:blank> </amt:blank>', ''), '{urn:example:amt}blank[#1]'],
    ['its namespace', changed('xmlns:amt="urn:example:amt"', 'xmlns:amt="urn:example:other"'), '/definitions/@state'],
    ['a reference', changed('<outgoing>Flow_1</outgoing>', '<outgoing>Flow_2</outgoing>'), '/outgoing[#1]/text()'],
    ['a condition', changed('fläche &lt; 100', 'fläche &lt; 101'), '/conditionExpression[#1]/text()'],
    ['the type of an expression', changed(' xsi:type="tFormalExpression">3', '>3'), '/loopCardinality[#1]/@type'],
    ['a blank in a text', changed('<text>  Frist', '<text> Frist'), '/text[#1]/text()'],
    ['a blank between words of documentation', changed('</b> <i>', '</b><i>'), '/text()'],
    [
      'a blank deep in documentation',
      changed('Amt</b> <i>', 'Amt</b><i>'),
      '/{http://www.w3.org/1999/xhtml}div[#1]/text()',
    ],
    ['text beside elements', changed('</amt:norm> und <amt', '</amt:norm><amt'), '/text()'],
    ['a blank that stands alone', changed('<amt:blank> </amt:blank>', '<amt:blank/>'), '/text()'],
    [
      'the order of elements',
      changed(/(<startEvent.*?<\/startEvent>)(.*?)(<textAnnotation.*?<\/textAnnotation>)/s, '$3$2$1'),
      '/startEvent[Start]',
    ],
    [
      'a diagram',
      changed(/<bpmndi:BPMNDiagram id="Diagram_2".*?<\/bpmndi:BPMNDiagram>/s, ''),
      '/definitions/BPMNDiagram[Diagram_2]',
    ],
  ])('finds the change of %s, and where', (_, after, path) => {
    const found = differences(after)
    expect(found.length).toBeGreaterThan(0)
    expect(
      found.some((each) => each.path.endsWith(path)),
      JSON.stringify(found),
    ).toBe(true)
    expect(differences(EVERYTHING, after).length).toBeGreaterThan(0)
  })

  it('tells both values, and what is missing, added or moved', () => {
    expect(differences(changed('name="Sturm"', 'name="Orkan"'))).toEqual([
      { path: '/definitions/signal[Signal_Storm]/@name', kind: 'changed', before: 'Sturm', after: 'Orkan' },
    ])
    expect(differences(changed('<endPoint id="EndPoint_Portal"/>', ''))).toEqual([
      { path: '/definitions/endPoint[EndPoint_Portal]', kind: 'missing' },
    ])
    expect(differences(changed('<endPoint ', '<endPoint id="EndPoint_New"/><endPoint '))).toEqual([
      { path: '/definitions/endPoint[EndPoint_New]', kind: 'added' },
    ])
  })

  it('tells elements of one id apart from one another, and documents of other roots', () => {
    const twice = '<a xmlns="u"><b id="1" x="1"/><b id="1" x="2"/></a>'
    expect(differences(twice.replace('x="2"', 'x="3"'), twice)).toMatchObject([
      { kind: 'changed', before: '2', after: '3' },
    ])
    expect(differences('<b/>', '<a/>')).toMatchObject([{ path: '/', kind: 'changed' }])
  })

  it('gives the problems of a file that is no XML', () => {
    const compared = compareBpmn(EVERYTHING, '<!DOCTYPE a><a/>')
    expect(compared.ok ? [] : compared.problems.map(({ name }) => name)).toEqual(['bpmn-xml-doctype'])
  })
})
