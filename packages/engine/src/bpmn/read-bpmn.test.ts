import { describe, expect, it } from 'vitest'
import { BPMN_PROBLEMS } from '../problems/bpmn.ts'
import { problemText } from '../problems/problem.ts'
import { BpmnIndex } from './bpmn-index.ts'
import { attributeOf, textOf } from './bpmn-document.ts'
import { bpmnText, fileOf, processText, refusals } from './bpmn-text.fixture.ts'
import { EVERYTHING } from './everything.fixture.ts'
import { HARMLESS } from './harmless.ts'
import { readBpmn } from './read-bpmn.ts'

const notes = (text: string) => fileOf(text).notes.map(({ name }) => name)

/** The first problem of a refused file, with its values and place. */
function refusal(text: string) {
  const read = readBpmn(text)
  return read.ok ? undefined : read.problems[0]
}

const diagram = (inside: string) =>
  bpmnText(`<bpmndi:BPMNDiagram><bpmndi:BPMNPlane>${inside}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`)

describe('reading a BPMN file', () => {
  it('gives plain data, with elements of the standard by its own prefixes', () => {
    const { document, notes } = fileOf(processText())
    expect(document.root).toMatchObject({ name: 'bpmn:definitions', type: 'bpmn:Definitions' })
    expect(document.root.content).toEqual([
      {
        name: 'bpmn:process',
        type: 'bpmn:Process',
        attributes: { id: 'P' },
        content: [
          { name: 'bpmn:startEvent', type: 'bpmn:StartEvent', attributes: { id: 'S' }, content: [] },
          { name: 'bpmn:task', type: 'bpmn:Task', attributes: { id: 'T', name: 'Prüfen' }, content: [] },
          {
            name: 'bpmn:sequenceFlow',
            type: 'bpmn:SequenceFlow',
            attributes: { id: 'F', sourceRef: 'S', targetRef: 'T' },
            content: [],
          },
        ],
      },
    ])
    expect(notes).toEqual([])
  })

  it('reads the same under other prefixes, as a default namespace, and with one that is declared late', () => {
    const uri = 'http://www.omg.org/spec/BPMN/20100524/MODEL'
    const texts = [
      `<definitions xmlns="${uri}"><message id="M" name="m"/></definitions>`,
      `<semantic:definitions xmlns:semantic="${uri}"><semantic:message id="M" name="m"/></semantic:definitions>`,
      `<a:definitions xmlns:a="${uri}"><message xmlns="${uri}" id="M" name="m"/></a:definitions>`,
    ]
    for (const text of texts) {
      expect(new BpmnIndex(fileOf(text).document).byId('M')).toMatchObject({
        name: 'bpmn:message',
        type: 'bpmn:Message',
      })
    }
  })

  it('gives the line of each element', () => {
    const text = processText('\n<bpmn:task id="U"/>\n\n<bpmn:task\nid="V"/>')
    const { document, lines } = fileOf(text)
    const index = new BpmnIndex(document)
    expect(lines).toHaveLength(index.elements.length)
    const lineOf = (id: string) => lines[index.elements.findIndex((each) => attributeOf(each, 'id') === id)]
    expect(['P', 'U', 'V'].map(lineOf)).toEqual([2, 3, 5])
  })

  it('takes the type that an expression says of itself', () => {
    const condition = (type: string) =>
      `<bpmn:sequenceFlow id="G" sourceRef="S" targetRef="T"><bpmn:conditionExpression${type}>a</bpmn:conditionExpression></bpmn:sequenceFlow>`
    const typeOf = (text: string) => new BpmnIndex(fileOf(text).document).ofKind('bpmn:Expression')[0]?.type
    expect(typeOf(processText(condition('')))).toBe('bpmn:Expression')
    expect(typeOf(processText(condition(' xsi:type="bpmn:tFormalExpression"')))).toBe('bpmn:FormalExpression')
    expect(typeOf(processText(condition(' xsi:type="tFormalExpression"')))).toBe('bpmn:FormalExpression')
    expect(refusals(processText(condition(' xsi:type="bpmn:tTask"')))).toEqual(['bpmn-type'])
    expect(refusals(processText(condition(' xsi:type="bpmn:tFormula"')))).toEqual(['bpmn-type'])
    expect(refusals(processText(condition(' xsi:type="gone:tFormalExpression"')))).toEqual(['bpmn-type'])
    expect(notes(processText(condition(' xsi:type="own:tGroovy"')))).toEqual(['bpmn-type-kept'])
  })

  it('keeps markup in documentation with every blank, and leaves out blanks that only indent', () => {
    const { document } = fileOf(EVERYTHING)
    const index = new BpmnIndex(document)
    const [html, cdata] = index
      .ofKind('bpmn:Documentation')
      .filter((each) => index.parentOf(each)?.name === 'bpmn:process')
    const [paragraph, division] = html?.content ?? []
    expect(paragraph).toMatchObject({ name: '{http://www.w3.org/1999/xhtml}p', content: ['Nach ', {}, ' ', {}, '.'] })
    expect(division).toMatchObject({ content: [{ content: ['Amt'] }, ' ', { content: ['3'] }, { content: [{}, {}] }] })
    expect(cdata?.content).toEqual(['<b>Wer</b> & was'])
    const [norms, blank] = index.elements.filter(
      ({ name }) => name === '{urn:example:amt}norms' || name === '{urn:example:amt}blank',
    )
    expect(norms?.content).toMatchObject([{}, ' und ', {}])
    expect(blank?.content).toEqual([' '])
    const form = index.elements.find(({ name }) => name === '{urn:example:amt}form')
    expect(form?.content).toMatchObject([' ', {}, '  ', {}, ' '])
    expect(index.elements.filter(({ name }) => name === 'bpmn:extensionElements')[0]?.content).toHaveLength(3)
    expect(textOf(index.ofKind('bpmn:Text')[0] ?? document.root)).toBe('  Frist: 3 Monate  ')
  })

  it('names what is not kept in force, with a reason for each', () => {
    const withoutEffect: readonly [string, string][] = [
      ['bpmn-attribute-kept', processText('<bpmn:task id="U" colour="red"/>')],
      ['bpmn-foreign-kept', processText('<own:task/>')],
      ['bpmn-diagram-kept', diagram('<bpmndi:BPMNHexagon/>')],
      ['bpmn-diagram-kept', bpmnText('<dc:Bounds x="1" y="1" width="1" height="1"/>')],
      ['bpmn-diagram-value', diagram('<bpmndi:BPMNShape isExpanded="maybe"/>')],
      [
        'bpmn-diagram-value',
        diagram('<bpmndi:BPMNShape><dc:Bounds x="left" y="1" width="1" height="1"/></bpmndi:BPMNShape>'),
      ],
      ['bpmn-reference-open', diagram('<bpmndi:BPMNShape bpmnElement="Gone"/>')],
      ['bpmn-reference-open', processText('<bpmn:task id="U"><bpmn:incoming>Gone</bpmn:incoming></bpmn:task>')],
      ['bpmn-reference-open', processText('<bpmn:dataObject id="D" itemSubjectRef="xsd:string"/>')],
      ['bpmn-reference-outside', processText('<bpmn:callActivity id="U" calledElement="Another"/>')],
      ['bpmn-type-kept', processText('<bpmn:task id="U" xsi:type="own:tRobotTask"/>')],
      ['bpmn-extension-unknown', bpmnText('<bpmn:extension definition="own:robots" mustUnderstand="true"/>')],
    ]
    for (const [name, text] of withoutEffect) expect(notes(text), text).toEqual([name])
    expect(new Set(withoutEffect.map(([name]) => name))).toEqual(new Set(Object.keys(HARMLESS)))
    const listed = Object.entries(BPMN_PROBLEMS).filter(([, { code }]) => code.startsWith('LZ-902'))
    expect(listed.map(([name]) => name)).toEqual(Object.keys(HARMLESS))
  })

  it('takes what tools write where the schema has no place for it', () => {
    expect(
      notes(
        bpmnText('<bpmn:documentation>x</bpmn:documentation><bpmn:extensionElements><own:a/></bpmn:extensionElements>'),
      ),
    ).toEqual([])
    expect(notes(processText('<bpmn:receiveTask id="U" messageRef=""/>'))).toEqual([])
  })

  it('gives notes in the order of the file, and names element, line and id', () => {
    const { notes } = fileOf(processText('\n<own:a/>\n<bpmn:task id="U" name="Größe\nmessen" colour="red"/>\n<own:b/>'))
    expect(notes.map(({ values }) => values?.['line'])).toEqual(['3', '4', '6'])
    expect(notes[1]).toMatchObject({ place: 'U', values: { element: 'Größe messen', attribute: 'colour' } })
  })
})

describe('a reference', () => {
  const flow = (end: string) => processText(`<bpmn:sequenceFlow id="G" sourceRef="S" targetRef="${end}"/>`)

  it('that a flow needs has to lead somewhere', () => {
    expect(refusal(flow('Gone'))).toMatchObject({
      name: 'bpmn-reference',
      place: 'G',
      values: { element: 'G', line: '2', attribute: 'targetRef', reference: 'Gone' },
    })
    expect(refusals(flow(''))).toEqual(['bpmn-reference'])
  })

  it.each([
    ['the activity of a boundary event', '<bpmn:boundaryEvent id="U" attachedToRef="Gone"/>'],
    ['a default flow', '<bpmn:exclusiveGateway id="U" default="Gone"/>'],
    ['a message', '<bpmn:receiveTask id="U" messageRef="Gone"/>'],
    ['a signal', '<bpmn:endEvent id="U"><bpmn:signalEventDefinition signalRef="Gone"/></bpmn:endEvent>'],
    [
      'an event definition',
      '<bpmn:endEvent id="U"><bpmn:eventDefinitionRef>Gone</bpmn:eventDefinitionRef></bpmn:endEvent>',
    ],
    [
      'an activity to compensate',
      '<bpmn:endEvent id="U"><bpmn:compensateEventDefinition activityRef="Gone"/></bpmn:endEvent>',
    ],
    ['a data object', '<bpmn:dataObjectReference id="U" dataObjectRef="Gone"/>'],
    [
      'the data of a loop',
      '<bpmn:task id="U"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopDataInputRef>Gone</bpmn:loopDataInputRef></bpmn:multiInstanceLoopCharacteristics></bpmn:task>',
    ],
  ])('to %s has to lead somewhere', (_, content) => {
    expect(refusals(processText(content))).toEqual(['bpmn-reference'])
  })

  it('may carry the prefix of its own file, and stand between blanks', () => {
    expect(notes(flow('\n own:T '))).toEqual([])
    expect(refusals(flow('own:Gone'))).toEqual(['bpmn-reference'])
  })

  it('into an imported file is kept and named', () => {
    const imported =
      '<bpmn:import namespace="urn:own" location="own.bpmn" importType="http://www.omg.org/spec/BPMN/20100524/MODEL"/>'
    const text = bpmnText(
      `${imported}<bpmn:process id="P"><bpmn:receiveTask id="T" messageRef="own:M"/></bpmn:process>`,
    )
    expect(notes(text)).toEqual(['bpmn-reference-outside'])
  })
})

describe('a BPMN file is refused', () => {
  it.each([
    ['another standard', '<dmn xmlns="urn:dmn"/>', 'bpmn-root'],
    ['no namespace', '<definitions/>', 'bpmn-root'],
    ['the first draft of BPMN 2.0', '<definitions xmlns="http://schema.omg.org/spec/BPMN/2.0"/>', 'bpmn-root'],
    ['a process without definitions', '<process xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>', 'bpmn-root'],
    ['an element that BPMN does not have', processText('<bpmn:robotTask id="R"/>'), 'bpmn-element-unknown'],
    ['an element in a wrong place', processText('<bpmn:lane id="L"/>'), 'bpmn-element-unknown'],
    ['an element of no namespace', processText('<task id="R"/>'), 'bpmn-element-unknown'],
    ['a general element', processText('<bpmn:flowNode id="N"/>'), 'bpmn-element-unknown'],
    [
      'an element in a reference',
      processText('<bpmn:task id="U"><bpmn:incoming><bpmn:text/></bpmn:incoming></bpmn:task>'),
      'bpmn-element-unknown',
    ],
    ['text between elements', processText('hello'), 'bpmn-text-place'],
    ['neither true nor false', processText('<bpmn:startEvent id="U" isInterrupting="maybe"/>'), 'bpmn-value'],
    ['half a number', processText('<bpmn:task id="U" startQuantity="1.5"/>'), 'bpmn-value'],
    ['a word that is not on the list', processText('<bpmn:adHocSubProcess id="U" ordering="Random"/>'), 'bpmn-value'],
    ['an id twice', processText('<bpmn:task id="T"/>'), 'bpmn-duplicate-id'],
    [
      'an id twice, in the drawing',
      `${diagram('<bpmndi:BPMNShape id="X"/><bpmndi:BPMNEdge id=" X "/>')}`,
      'bpmn-duplicate-id',
    ],
    ['no XML', 'hello', 'bpmn-xml-syntax'],
    ['a DOCTYPE', bpmnText('', '<!DOCTYPE bpmn>'), 'bpmn-xml-doctype'],
  ])('for %s', (_, text, name) => {
    expect(refusals(text)).toEqual([name])
  })

  it('with element and line, and with every reason at once', () => {
    const read = readBpmn(
      processText('\n<bpmn:task id="T" name="Noch einmal"/>\n<bpmn:robotTask/>\n<bpmn:task id="U" default="Gone"/>'),
    )
    expect(read.ok ? [] : read.problems).toMatchObject([
      { name: 'bpmn-duplicate-id', place: 'T', values: { element: 'Noch einmal', id: 'T', first: '2', line: '3' } },
      { name: 'bpmn-element-unknown', values: { element: 'P', child: 'bpmn:robotTask', line: '4' } },
      { name: 'bpmn-reference', place: 'U', values: { line: '5', reference: 'Gone' } },
    ])
    for (const found of read.ok ? [] : read.problems) expect(problemText(found, 'de')).not.toMatch(/[{}]/)
  })

  it('but not for ids that are twice in content of other vendors', () => {
    const fields = '<own:field id="T"/><own:field id="T"/>'
    expect(
      refusals(processText(`<bpmn:task id="U"><bpmn:extensionElements>${fields}</bpmn:extensionElements></bpmn:task>`)),
    ).toEqual([])
    expect(
      refusals(
        processText(
          '<bpmn:task id="U"><bpmn:documentation><p id="T" xmlns="urn:html"/></bpmn:documentation></bpmn:task>',
        ),
      ),
    ).toEqual([])
  })
})

describe('a hostile BPMN file', () => {
  it('with a bomb of entities is refused before anything grows', () => {
    const entities = [...'bcdefghij']
      .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`)
      .join('')
    expect(refusals(bpmnText('&j;', `<!DOCTYPE x [<!ENTITY a "ha">${entities}]>`))).toEqual(['bpmn-xml-doctype'])
    expect(refusals(processText('<bpmn:task id="U" name="&j;"/>'))).toEqual(['bpmn-xml-syntax'])
  })

  it('within the limits is read, one beyond is refused', () => {
    const tasks = (count: number) => Array.from({ length: count }, (_, at) => `<bpmn:task id="T${at}"/>`).join('')
    expect(refusals(bpmnText(`<bpmn:process>${tasks(4_998)}</bpmn:process>`))).toEqual([])
    expect(refusals(bpmnText(`<bpmn:process>${tasks(4_999)}</bpmn:process>`))).toEqual(['bpmn-xml-limit'])
    const deep = (levels: number) => '<bpmn:subProcess>'.repeat(levels) + '</bpmn:subProcess>'.repeat(levels)
    expect(refusals(bpmnText(`<bpmn:process>${deep(48)}</bpmn:process>`))).toEqual([])
    expect(refusals(bpmnText(`<bpmn:process>${deep(49)}</bpmn:process>`))).toEqual(['bpmn-xml-limit'])
    expect(refusals(`${bpmnText('')}${' '.repeat(5 * 1024 * 1024)}`)).toEqual(['bpmn-xml-limit'])
  })

  it('has no power over objects by its names', () => {
    const names = '__proto__="a" constructor="b" toString="c" own:__proto__="d"'
    const text = bpmnText(
      `<bpmn:process id="__proto__" xmlns:__proto__="urn:p" ${names}>` +
        '<bpmn:task id="constructor" default="toString"/><bpmn:extensionElements><own:__proto__ __proto__="e"/></bpmn:extensionElements>' +
        '</bpmn:process>',
    )
    expect(refusals(text)).toEqual(['bpmn-reference'])
    const { document } = fileOf(text.replace(' default="toString"', ''))
    const index = new BpmnIndex(document)
    const process = index.byId('__proto__')
    expect(
      process === undefined ? [] : ['__proto__', 'constructor', 'toString'].map((name) => attributeOf(process, name)),
    ).toEqual(['a', 'b', 'c'])
    expect(attributeOf(document.root, 'constructor')).toBeUndefined()
    expect(index.byId('valueOf')).toBeUndefined()
    expect(({} as Record<string, unknown>)['a']).toBeUndefined()
    expect(refusals(processText('<bpmn:constructor/>'))).toEqual(['bpmn-element-unknown'])
    expect(refusals(processText('<bpmn:__proto__/>'))).toEqual(['bpmn-element-unknown'])
  })

  it('with very many problems gives the first hundred', () => {
    const read = readBpmn(bpmnText('<bpmn:robot/>'.repeat(500)))
    expect(read.ok ? 0 : read.problems.length).toBe(100)
  })
})
