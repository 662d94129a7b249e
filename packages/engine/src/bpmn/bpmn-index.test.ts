import { describe, expect, it } from 'vitest'
import { type BpmnElement, attributeOf, childrenOf, foreignAttributeOf, labelOf } from './bpmn-document.ts'
import { BpmnIndex } from './bpmn-index.ts'
import { fileOf, processText } from './bpmn-text.fixture.ts'
import { boundsOf, coloursOf, diagramsOf, drawnAs, labelBoundsOf, waypointsOf } from './diagram.ts'
import { EVERYTHING } from './everything.fixture.ts'
import {
  attachedTo,
  boundaryEventsOf,
  childNamed,
  conditionOf,
  defaultFlowOf,
  documentationOf,
  eventDefinitionsOf,
  extensionsOf,
  incomingOf,
  lanesOf,
  loopOf,
  outgoingOf,
} from './flow-parts.ts'
import { integerOf, isTrue, numberOf, valueOf } from './values.ts'

const index = new BpmnIndex(fileOf(EVERYTHING).document)

function at(id: string): BpmnElement {
  const found = index.byId(id)
  if (found === undefined) throw new Error(id)
  return found
}

const ids = (elements: readonly (BpmnElement | undefined)[]) =>
  elements.map((each) => (each === undefined ? undefined : attributeOf(each, 'id')))

describe('finding one’s way in a BPMN document', () => {
  it('goes by id, by kind and outwards', () => {
    expect(at('Check')).toMatchObject({ type: 'bpmn:UserTask' })
    expect(ids(index.ofKind('bpmn:Activity'))).toEqual(['Check', 'Ask', 'Script'])
    expect(ids([index.around(at('Script'), 'bpmn:Process'), index.around(at('Script'), 'bpmn:SubProcess')])).toEqual([
      'Process',
      'Ask',
    ])
    expect(index.parentOf(index.root)).toBeUndefined()
    expect(index.elements[index.placeOf(at('Note'))]).toBe(at('Note'))
  })

  it('goes along references in attributes and in elements, with a prefix and without', () => {
    expect(ids(index.referred(at('Flow_2'), 'targetRef'))).toEqual(['End'])
    expect(ids(index.referred(at('Check'), 'outgoing'))).toEqual(['Flow_2', 'Flow_3'])
    const [message] = eventDefinitionsOf(index, at('Start'))
    expect(message === undefined ? [] : ids(index.referred(message, 'messageRef'))).toEqual(['Message_Application'])
    expect(index.usersOf(at('Check')).map(({ property }) => property)).toContain('attachedToRef')
    expect(index.referencesOf(at('Association')).map(({ property, text }) => `${property} ${text}`)).toEqual([
      'sourceRef Note',
      'targetRef Check',
    ])
  })

  it('does not follow a reference into another file', () => {
    const imported = '<bpmn:import namespace="urn:own" location="o" importType="i"/><bpmn:process id="P">'
    const text = processText('<bpmn:receiveTask id="U" messageRef="own:T"/>').replace('<bpmn:process id="P">', imported)
    const other = new BpmnIndex(fileOf(text).document)
    const task = other.byId('U')
    expect(task === undefined ? [] : other.referencesOf(task)).toMatchObject([{ to: undefined, outside: true }])
  })
})

describe('what execution asks of a BPMN document', () => {
  it('is which flows leave and reach a node, on what condition, and which without', () => {
    expect(ids(outgoingOf(index, at('Check')))).toEqual(['Flow_2', 'Flow_3'])
    expect(ids(incomingOf(index, at('Check')))).toEqual(['Flow_1'])
    expect(ids([defaultFlowOf(index, at('Check'))])).toEqual(['Flow_3'])
    expect(conditionOf(index, at('Flow_2'))).toMatchObject({
      text: 'fläche < 100 and a > b',
      language: 'https://www.omg.org/spec/DMN/20230324/FEEL/',
    })
    expect(conditionOf(index, at('Flow_1'))).toBeUndefined()
  })

  it('is what events wait for, in them and by reference, and where they are attached', () => {
    expect(eventDefinitionsOf(index, at('End')).map(({ type }) => type)).toEqual([
      'bpmn:SignalEventDefinition',
      'bpmn:TerminateEventDefinition',
    ])
    expect(ids(eventDefinitionsOf(index, at('Late')))).toEqual(['Timer_Month'])
    expect(ids([attachedTo(index, at('Late'))])).toEqual(['Check'])
    expect(ids(boundaryEventsOf(index, at('Check')))).toEqual(['Late'])
    expect(isTrue(at('Late'), 'cancelActivity')).toBe(false)
  })

  it('is how an activity is repeated', () => {
    expect(loopOf(index, at('Check'))).toMatchObject({
      kind: 'multiple',
      sequential: true,
      behavior: 'One',
      cardinality: { text: '3', language: 'http://www.w3.org/1999/XPath' },
      completion: { text: 'fertig', language: undefined },
    })
    expect(loopOf(index, at('Ask'))).toMatchObject({
      kind: 'standard',
      testBefore: true,
      maximum: 5,
      condition: { text: 'offen' },
    })
    expect(loopOf(index, at('Script'))).toBeUndefined()
  })

  it('is the standard’s default where nothing is said', () => {
    expect(valueOf(at('Script'), 'startQuantity')).toBe('1')
    expect(integerOf(at('Script'), 'completionQuantity')).toBe(1)
    expect(isTrue(at('Script'), 'isForCompensation')).toBe(false)
    expect(isTrue(at('Start'), 'isInterrupting')).toBe(true)
    expect(integerOf(at('Script'), 'name')).toBeUndefined()
    expect(valueOf(at('Script'), 'constructor')).toBeUndefined()
  })
})

describe('what people see of a BPMN document', () => {
  it('is the lanes of a node, from the outside in', () => {
    expect(ids(lanesOf(index, at('Start')))).toEqual(['Lane_Office'])
    const inner = lanesOf(index, at('Check'))
    expect(ids(inner)).toEqual(['Lane_Office', 'Lane_Desk'])
  })

  it('is documentation with its format, and labels', () => {
    expect(documentationOf(at('Process'))).toEqual([
      { text: 'Nach § 69 GewO.Amt 3', format: 'text/html' },
      { text: '<b>Wer</b> & was', format: 'text/plain' },
    ])
    expect([labelOf(at('Pool')), labelOf(at('Group')), labelOf(at('Lane_Desk'))]).toEqual([
      'Behörde',
      'Group',
      'Referat 3',
    ])
  })

  it('is what other vendors wrote', () => {
    const [norms] = extensionsOf(at('Process'))
    expect(norms === undefined ? undefined : foreignAttributeOf(norms, 'urn:example:amt', 'version')).toBe('2024')
    expect(norms === undefined ? [] : childrenOf(norms).map((each) => attributeOf(each, 'law'))).toEqual([
      'GewO',
      'GewO',
    ])
  })

  it('is the drawing: rectangles, points, labels, colours', () => {
    expect(ids(diagramsOf(index.root))).toEqual(['Diagram', 'Diagram_2'])
    const [shape] = drawnAs(index, at('Check'))
    const [edge] = drawnAs(index, at('Flow_1'))
    if (shape === undefined || edge === undefined) throw new Error('not drawn')
    expect(boundsOf(shape)).toEqual({ x: 100, y: 50, width: 100, height: 80 })
    expect(labelBoundsOf(shape)).toEqual({ x: 110, y: 60, width: 80, height: 14 })
    expect(coloursOf(shape)).toEqual({ fill: '#ffcdd2', line: '#831311' })
    expect(waypointsOf(edge)).toEqual([
      { x: 36, y: 90 },
      { x: 100, y: 90 },
    ])
    expect(boundsOf(edge)).toBeUndefined()
    expect(isTrue(at('Pool_di'), 'isHorizontal')).toBe(true)
    expect(numberOf(at('Diagram'), 'resolution')).toBe(96.00000267028808)
    expect(childNamed(at('Diagram'), 'bpmndi:BPMNPlane')).toBe(at('Plane'))
  })
})
