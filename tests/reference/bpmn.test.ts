import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auto, boundary, complex, drawn, end, error, gate, handler, message, start, sub, timer, work } from './drawn.ts'
import { fromBpmn, NotModelled } from './from-bpmn.ts'
import type { Graph } from './graph.ts'
import { randomStructured } from './random-structured.ts'
import { randomUnstructured } from './random-unstructured.ts'
import { toBpmn } from './to-bpmn.ts'

describe('BPMN XML of a graph', () => {
  const graph = drawn(
    [
      start('s'),
      gate('x', 'exclusive'),
      work('w', { startQuantity: 2, loop: { repeat: 'parallel', count: 3, completeAfter: 2 } }),
      boundary('b', 'w', timer(7), false),
      sub('p', { loop: { repeat: 'standard', while: 'again', most: 4, testBefore: true } }),
      start('ps', 'p'),
      auto('a', { parent: 'p', completionQuantity: 2 }),
      end('fail', { throws: 'error', code: 'E' }, 'p'),
      handler('h', message('m'), false, 'p'),
      start('hs', 'h'),
      auto('c', { parent: 'h' }),
      boundary('caught', 'p', error()),
      complex('g', 2),
      end('e', { throws: 'terminate' }),
    ],
    's > x',
    'x > w if flag1',
    'x > p otherwise',
    'w > g > e',
    'p > g',
    'b > g',
    'caught > g',
    'ps > a > fail',
    'hs > c',
  )

  it('says everything that the graph says', () => {
    expect(toBpmn(graph)).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions" targetNamespace="urn:reference" expressionLanguage="https://www.omg.org/spec/DMN/20230324/FEEL/">
        <error id="error_E" name="E" errorCode="E"/>
        <message id="message_m" name="m"/>
        <process id="process" isExecutable="true">
          <startEvent id="s">
            <outgoing>s_to_x</outgoing>
          </startEvent>
          <exclusiveGateway id="x" default="x_to_p">
            <incoming>s_to_x</incoming>
            <outgoing>x_to_w</outgoing>
            <outgoing>x_to_p</outgoing>
          </exclusiveGateway>
          <userTask id="w" name="w" startQuantity="2">
            <incoming>x_to_w</incoming>
            <outgoing>w_to_g</outgoing>
            <multiInstanceLoopCharacteristics isSequential="false">
              <loopCardinality xsi:type="tFormalExpression">3</loopCardinality>
              <completionCondition xsi:type="tFormalExpression">numberOfCompletedInstances &gt;= 2</completionCondition>
            </multiInstanceLoopCharacteristics>
          </userTask>
          <boundaryEvent id="b" attachedToRef="w" cancelActivity="false">
            <outgoing>b_to_g</outgoing>
            <timerEventDefinition>
              <timeDuration xsi:type="tFormalExpression">PT7S</timeDuration>
            </timerEventDefinition>
          </boundaryEvent>
          <subProcess id="p">
            <incoming>x_to_p</incoming>
            <outgoing>p_to_g</outgoing>
            <standardLoopCharacteristics testBefore="true" loopMaximum="4">
              <loopCondition xsi:type="tFormalExpression">again</loopCondition>
            </standardLoopCharacteristics>
            <startEvent id="ps">
              <outgoing>ps_to_a</outgoing>
            </startEvent>
            <scriptTask id="a" name="a" completionQuantity="2">
              <incoming>ps_to_a</incoming>
              <outgoing>a_to_fail</outgoing>
              <script>a</script>
            </scriptTask>
            <endEvent id="fail">
              <incoming>a_to_fail</incoming>
              <errorEventDefinition errorRef="error_E"/>
            </endEvent>
            <subProcess id="h" triggeredByEvent="true">
              <startEvent id="hs" isInterrupting="false">
                <outgoing>hs_to_c</outgoing>
                <messageEventDefinition messageRef="message_m"/>
              </startEvent>
              <scriptTask id="c" name="c">
                <incoming>hs_to_c</incoming>
                <script>c</script>
              </scriptTask>
              <sequenceFlow id="hs_to_c" sourceRef="hs" targetRef="c"/>
            </subProcess>
            <sequenceFlow id="ps_to_a" sourceRef="ps" targetRef="a"/>
            <sequenceFlow id="a_to_fail" sourceRef="a" targetRef="fail"/>
          </subProcess>
          <boundaryEvent id="caught" attachedToRef="p" cancelActivity="true">
            <outgoing>caught_to_g</outgoing>
            <errorEventDefinition/>
          </boundaryEvent>
          <complexGateway id="g">
            <incoming>w_to_g</incoming>
            <incoming>p_to_g</incoming>
            <incoming>b_to_g</incoming>
            <incoming>caught_to_g</incoming>
            <outgoing>g_to_e</outgoing>
            <activationCondition xsi:type="tFormalExpression">activationCount &gt;= 2</activationCondition>
          </complexGateway>
          <endEvent id="e">
            <incoming>g_to_e</incoming>
            <terminateEventDefinition/>
          </endEvent>
          <sequenceFlow id="s_to_x" sourceRef="s" targetRef="x"/>
          <sequenceFlow id="x_to_w" sourceRef="x" targetRef="w">
            <conditionExpression xsi:type="tFormalExpression">flag1</conditionExpression>
          </sequenceFlow>
          <sequenceFlow id="x_to_p" sourceRef="x" targetRef="p"/>
          <sequenceFlow id="w_to_g" sourceRef="w" targetRef="g"/>
          <sequenceFlow id="g_to_e" sourceRef="g" targetRef="e"/>
          <sequenceFlow id="p_to_g" sourceRef="p" targetRef="g"/>
          <sequenceFlow id="b_to_g" sourceRef="b" targetRef="g"/>
          <sequenceFlow id="caught_to_g" sourceRef="caught" targetRef="g"/>
        </process>
      </definitions>
      "
    `)
  })

  it('reads back as the same graph', () => {
    const both = fc.oneof(randomStructured(), randomUnstructured())
    fc.assert(
      fc.property(both, (drawing) => {
        expect(sorted(fromBpmn(toBpmn(drawing)))).toEqual(sorted(drawing))
      }),
    )
  })

  it('is not read where it says more than the model can', () => {
    const told = toBpmn(graph)
    expect(() => fromBpmn(told.replaceAll('userTask', 'callActivity'))).toThrow(NotModelled)
    expect(() => fromBpmn(told.replaceAll('PT7S', 'P7D'))).toThrow(NotModelled)
  })
})

/** Nodes of one scope stand together in XML; what counts is the order of the flows from one node. Quantities of one go unsaid. */
function sorted({ nodes, flows }: Graph): Graph {
  const said = nodes.map((node) => {
    if (node.kind !== 'task' && node.kind !== 'subprocess') return node
    const { startQuantity = 1, completionQuantity = 1, ...rest } = node
    return { ...rest, startQuantity, completionQuantity }
  })
  const by = <T>(list: T[], key: (one: T) => string) => [...list].sort((a, b) => key(a).localeCompare(key(b)))
  return { nodes: by(said, ({ id }) => id), flows: by(flows, ({ from }) => from) }
}
