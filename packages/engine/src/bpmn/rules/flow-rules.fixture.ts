import { type RuleFixtures, type StepText, described, executable, steps } from './rule-text.fixture.ts'

const TASK: StepText = ['task']
const MESSAGE = '<messageEventDefinition/>'

/** Two pools with a message flow; what stands in the process of the first, and where the flow begins and ends. */
const message = (inside: string, source: string, target: string) =>
  '<collaboration id="C"><participant id="A" processRef="P"/><participant id="B"/>' +
  `<messageFlow id="MF" sourceRef="${source}" targetRef="${target}"/></collaboration>${described(inside)}`

const gateway = (direction: string, flows: string) =>
  described(
    steps({ G: ['exclusiveGateway', `gatewayDirection="${direction}"`], A: TASK, B: TASK, C: TASK, D: TASK }, flows),
  )

/** An event-based gateway with two ways. */
const waiting = (first: StepText, second: StepText, more = '', flows = 'V>X V>Y', attributes = '') =>
  described(steps({ A: TASK, V: ['eventBasedGateway', attributes], X: first, Y: second }, flows) + more)

const AWAITED: StepText = ['intermediateCatchEvent', '', MESSAGE]
const TIME: StepText = ['intermediateCatchEvent', '', '<timerEventDefinition/>']
const RECEIVE: StepText = ['receiveTask']

export const FLOW_RULES: RuleFixtures = {
  'flow-ends-are-steps': {
    keeps: described(steps({ A: TASK, B: TASK }, 'A>B')),
    breaks: described('<task id="A"/><textAnnotation id="N"/><sequenceFlow id="F" sourceRef="A" targetRef="N"/>'),
  },
  'flow-ends-listed': {
    keeps: described(steps({ A: TASK, B: TASK }, 'A>B')),
    breaks: described(
      '<task id="A"><outgoing>F</outgoing></task><task id="B"/><sequenceFlow id="F" sourceRef="A" targetRef="B"/>',
    ),
  },
  'flow-within-container': {
    keeps: described(steps({ A: ['subProcess', '', steps({ C: TASK, D: TASK }, 'C>D')], B: TASK }, 'A>B')),
    breaks: described(
      '<subProcess id="Sub"><task id="A"/></subProcess><task id="B"/><sequenceFlow id="F" sourceRef="A" targetRef="B"/>',
    ),
  },
  'flow-immediate': {
    keeps: described(
      '<task id="A"/><task id="B"/><sequenceFlow id="F" sourceRef="A" targetRef="B" isImmediate="false"/>',
    ),
    breaks: executable(
      '<task id="A"/><task id="B"/><sequenceFlow id="F" sourceRef="A" targetRef="B" isImmediate="false"/>',
    ),
  },
  'conditional-flow-has-sibling': {
    keeps: described(steps({ A: TASK, B: TASK, C: TASK }, 'A>B? A>C')),
    breaks: described(steps({ A: TASK, B: TASK }, 'A>B?')),
  },
  'event-flows-unconditional': {
    keeps: described(steps({ S: ['startEvent'], A: TASK }, 'S>A')),
    breaks: described(steps({ S: ['startEvent'], A: TASK, B: TASK }, 'S>A? S>B')),
  },
  'default-flow-leaves': {
    keeps: described(steps({ A: ['task', 'default="A_C"'], B: TASK, C: TASK }, 'A>B? A>C')),
    breaks: described(steps({ A: ['task', 'default="B_C"'], B: TASK, C: TASK }, 'A>B B>C')),
  },
  'message-flow-ends': {
    keeps: message('<task id="T"/>', 'B', 'T'),
    breaks: message('<textAnnotation id="T"/>', 'B', 'T'),
  },
  'message-flow-between-pools': {
    keeps: message('<task id="T"/>', 'B', 'T'),
    breaks: message('<task id="T"/>', 'A', 'T'),
  },
  'start-sends-nothing': {
    keeps: message(`<startEvent id="S">${MESSAGE}</startEvent>`, 'B', 'S'),
    breaks: message(`<startEvent id="S">${MESSAGE}</startEvent>`, 'S', 'B'),
  },
  'start-receives-by-message': {
    keeps: `<messageEventDefinition id="D"/>${message('<startEvent id="S"><eventDefinitionRef>D</eventDefinitionRef></startEvent>', 'B', 'S')}`,
    breaks: message('<startEvent id="S"/>', 'B', 'S'),
  },
  'end-receives-nothing': {
    keeps: message(`<endEvent id="E">${MESSAGE}</endEvent>`, 'E', 'B'),
    breaks: message(`<endEvent id="E">${MESSAGE}</endEvent>`, 'B', 'E'),
  },
  'end-sends-by-message': {
    keeps: message(`<endEvent id="E">${MESSAGE}</endEvent>`, 'E', 'B'),
    breaks: message('<endEvent id="E"/>', 'E', 'B'),
  },
  'intermediate-message-direction': {
    keeps: message(`<intermediateThrowEvent id="E">${MESSAGE}</intermediateThrowEvent>`, 'E', 'B'),
    breaks: message(`<intermediateThrowEvent id="E">${MESSAGE}</intermediateThrowEvent>`, 'B', 'E'),
  },
  'intermediate-message-trigger': {
    keeps: message(`<intermediateCatchEvent id="E">${MESSAGE}</intermediateCatchEvent>`, 'B', 'E'),
    breaks: message('<intermediateCatchEvent id="E"><timerEventDefinition/></intermediateCatchEvent>', 'B', 'E'),
  },
  'gateway-splits-or-merges': {
    keeps: gateway('Unspecified', 'A>G G>B G>C'),
    breaks: gateway('Unspecified', 'A>G G>B'),
  },
  'converging-gateway': {
    keeps: gateway('Converging', 'A>G B>G G>C'),
    breaks: gateway('Converging', 'A>G B>G G>C G>D'),
  },
  'diverging-gateway': { keeps: gateway('Diverging', 'A>G G>B G>C'), breaks: gateway('Diverging', 'A>G B>G G>C') },
  'mixed-gateway': { keeps: gateway('Mixed', 'A>G B>G G>C G>D'), breaks: gateway('Mixed', 'A>G G>C G>D') },
  'event-gateway-branches': { keeps: waiting(AWAITED, TIME), breaks: waiting(AWAITED, TIME, '', 'A>V V>X') },
  'event-gateway-unconditional': { keeps: waiting(AWAITED, TIME), breaks: waiting(AWAITED, TIME, '', 'V>X? V>Y') },
  'event-gateway-targets': { keeps: waiting(RECEIVE, TIME), breaks: waiting(RECEIVE, ['userTask']) },
  'event-gateway-one-kind-of-message': { keeps: waiting(RECEIVE, TIME), breaks: waiting(RECEIVE, AWAITED) },
  'event-gateway-tasks-bare': {
    keeps: waiting(RECEIVE, TIME),
    breaks: waiting(RECEIVE, TIME, '<boundaryEvent id="B" attachedToRef="X"><timerEventDefinition/></boundaryEvent>'),
  },
  'event-gateway-targets-its-own': { keeps: waiting(AWAITED, TIME), breaks: waiting(AWAITED, TIME, '', 'V>X V>Y A>Y') },
  'instantiating-gateway-first': {
    keeps: waiting(AWAITED, AWAITED, '', 'V>X V>Y', 'instantiate="true"'),
    breaks: waiting(AWAITED, AWAITED, '', 'A>V V>X V>Y', 'instantiate="true"'),
  },
  'parallel-event-gateway-starts': {
    keeps: waiting(AWAITED, AWAITED, '', 'V>X V>Y', 'instantiate="true" eventGatewayType="Parallel"'),
    breaks: waiting(AWAITED, AWAITED, '', 'V>X V>Y', 'eventGatewayType="Parallel"'),
  },
  'parallel-flows-unconditional': {
    keeps: described(steps({ A: TASK, G: ['inclusiveGateway'], B: TASK, C: TASK }, 'A>G G>B? G>C')),
    breaks: described(steps({ A: TASK, G: ['parallelGateway'], B: TASK, C: TASK }, 'A>G G>B? G>C')),
  },
}
