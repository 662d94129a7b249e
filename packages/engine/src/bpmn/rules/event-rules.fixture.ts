import { type RuleFixtures, type StepText, described, executable, formal, steps } from './rule-text.fixture.ts'

const TASK: StepText = ['task']
const START: StepText = ['startEvent']
const END: StepText = ['endEvent']
const MESSAGE = '<messageEventDefinition/>'

const boundary = (trigger: string, attributes = '', flows = 'B>X', on = 'task') =>
  described(steps({ T: [on], B: ['boundaryEvent', `attachedToRef="T" ${attributes}`, trigger], X: TASK }, flows))

const inProcess = (tag: string, trigger: string) => described(steps({ E: [tag, '', trigger] }))

const inside = (attributes: string, trigger: string) =>
  described(steps({ T: ['subProcess', attributes, steps({ S: ['startEvent', '', trigger] })] }))

const link = (source: string, target: string, flows = 'A>Out In>B', sourceName = 'x', targetName = 'x') =>
  described(
    steps(
      {
        A: TASK,
        B: TASK,
        Out: [
          'intermediateThrowEvent',
          '',
          `<linkEventDefinition id="From" name="${sourceName}">${source}</linkEventDefinition>`,
        ],
        In: [
          'intermediateCatchEvent',
          '',
          `<linkEventDefinition id="To" name="${targetName}">${target}</linkEventDefinition>`,
        ],
      },
      flows,
    ),
  )

const received = (definition: string) => executable(steps({ E: ['intermediateCatchEvent', '', definition] }))
const thrown = (definition: string) => executable(steps({ E: ['endEvent', '', definition] }))
const LINK = '<linkEventDefinition name="x"/>'

export const EVENT_RULES: RuleFixtures = {
  'start-without-incoming': {
    keeps: described(steps({ S: START, T: TASK }, 'S>T')),
    breaks: described(steps({ S: START, T: TASK }, 'S>T T>S')),
  },
  'start-has-outgoing': {
    keeps: described(steps({ S: START, T: TASK }, 'S>T')),
    breaks: described(steps({ S: START })),
  },
  'end-needs-start': {
    keeps: described(steps({ R: ['receiveTask', 'instantiate="true"'], E: END }, 'R>E')),
    breaks: described(steps({ T: TASK, E: END }, 'T>E')),
  },
  'start-needs-end': {
    keeps: described(steps({ S: START, E: END }, 'S>E')),
    breaks: described(steps({ S: START, T: TASK }, 'S>T')),
  },
  'process-start-triggers': {
    keeps: inProcess('startEvent', '<timerEventDefinition/>'),
    breaks: inProcess('startEvent', '<errorEventDefinition/>'),
  },
  'called-process-starts-plainly': {
    keeps: `${described(steps({ T: ['callActivity', 'calledElement="Q"'] }))}<process id="Q"><startEvent id="S"/></process>`,
    breaks: `${described(steps({ T: ['callActivity', 'calledElement="Q"'] }))}<process id="Q"><startEvent id="S">${MESSAGE}</startEvent></process>`,
  },
  'sub-process-starts-plainly': { keeps: inside('', ''), breaks: inside('', MESSAGE) },
  'end-without-outgoing': {
    keeps: described(steps({ T: TASK, E: END }, 'T>E')),
    breaks: described(steps({ T: TASK, E: END }, 'E>T')),
  },
  'end-has-incoming': { keeps: described(steps({ T: TASK, E: END }, 'T>E')), breaks: described(steps({ E: END })) },
  'end-triggers': {
    keeps: inProcess('endEvent', '<terminateEventDefinition/>'),
    breaks: inProcess('endEvent', '<timerEventDefinition/>'),
  },
  'cancel-end-in-transaction': {
    keeps: described(steps({ T: ['transaction', '', steps({ E: ['endEvent', '', '<cancelEventDefinition/>'] })] })),
    breaks: described(steps({ T: ['subProcess', '', steps({ E: ['endEvent', '', '<cancelEventDefinition/>'] })] })),
  },
  'boundary-triggers': {
    keeps: boundary('<errorEventDefinition/>'),
    breaks: boundary('<errorEventDefinition/>', 'cancelActivity="false"'),
  },
  'boundary-beside-activity': {
    keeps: boundary(MESSAGE),
    breaks: described(
      steps({ Sub: ['subProcess', '', steps({ T: TASK })], B: ['boundaryEvent', 'attachedToRef="T"', MESSAGE] }),
    ),
  },
  'cancel-boundary-on-transaction': {
    keeps: boundary('<cancelEventDefinition/>', '', 'B>X', 'transaction'),
    breaks: boundary('<cancelEventDefinition/>', '', 'B>X', 'subProcess'),
  },
  'boundary-without-incoming': { keeps: boundary(MESSAGE), breaks: boundary(MESSAGE, '', 'X>B') },
  'boundary-has-outgoing': {
    keeps: boundary('<compensateEventDefinition/>', '', ''),
    breaks: boundary(MESSAGE, '', ''),
  },
  'compensation-boundary-without-outgoing': {
    keeps: boundary('<compensateEventDefinition/>', '', ''),
    breaks: boundary('<compensateEventDefinition/>'),
  },
  'intermediate-has-incoming': {
    keeps: inProcess('intermediateCatchEvent', LINK),
    breaks: inProcess('intermediateThrowEvent', MESSAGE),
  },
  'intermediate-has-outgoing': {
    keeps: inProcess('intermediateThrowEvent', LINK),
    breaks: inProcess('intermediateThrowEvent', MESSAGE),
  },
  'link-one-sided': { keeps: link('', ''), breaks: link('', '', 'A>Out Out>B') },
  'link-paired': {
    keeps: link('<target>To</target>', '<source>From</source>', 'A>Out In>B', 'x', 'y'),
    breaks: link('<target>To</target>', '', 'A>Out In>B', 'x', 'y'),
  },
  'link-on-one-level': {
    keeps: link('', ''),
    breaks: described(
      steps({
        Out: [
          'intermediateThrowEvent',
          '',
          '<linkEventDefinition id="From" name="x"><target>To</target></linkEventDefinition>',
        ],
        Sub: [
          'subProcess',
          '',
          steps({
            In: [
              'intermediateCatchEvent',
              '',
              '<linkEventDefinition id="To" name="x"><source>From</source></linkEventDefinition>',
            ],
          }),
        ],
      }),
    ),
  },
  'catch-triggers': {
    keeps: inProcess('intermediateCatchEvent', '<conditionalEventDefinition><condition/></conditionalEventDefinition>'),
    breaks: inProcess('intermediateCatchEvent', '<compensateEventDefinition/>'),
  },
  'throw-triggers': {
    keeps: inProcess('intermediateThrowEvent', '<escalationEventDefinition/>'),
    breaks: inProcess('intermediateThrowEvent', '<errorEventDefinition/>'),
  },
  'throw-definition-not-shared': {
    keeps: `<messageEventDefinition id="D"/>${inProcess('endEvent', '<eventDefinitionRef>D</eventDefinitionRef>')}`,
    breaks: described(
      steps({
        S: ['startEvent', '', '<eventDefinitionRef>D</eventDefinitionRef>'],
        E: ['endEvent', '', '<messageEventDefinition id="D"/>'],
      }),
    ),
  },
  'message-referenced': {
    keeps: `<message id="M"/>${received('<messageEventDefinition messageRef="M"/>')}`,
    breaks: received(MESSAGE),
  },
  'message-operation-referenced': {
    keeps: inProcess('intermediateCatchEvent', MESSAGE),
    breaks: received(MESSAGE),
  },
  'condition-formal': {
    keeps: received(`<conditionalEventDefinition>${formal('condition')}</conditionalEventDefinition>`),
    breaks: received('<conditionalEventDefinition><condition>wenn es passt</condition></conditionalEventDefinition>'),
  },
  'timer-one-kind': {
    keeps: received(`<timerEventDefinition>${formal('timeDate')}</timerEventDefinition>`),
    breaks: received(`<timerEventDefinition>${formal('timeDate')}${formal('timeCycle')}</timerEventDefinition>`),
  },
  'escalation-code': {
    keeps: `<escalation id="X" escalationCode="1"/>${thrown('<escalationEventDefinition escalationRef="X"/>')}`,
    breaks: `<escalation id="X"/>${thrown('<escalationEventDefinition escalationRef="X"/>')}`,
  },
  'error-code': {
    keeps: `<error id="X" errorCode="1"/>${thrown('<errorEventDefinition errorRef="X"/>')}`,
    breaks: `<error id="X"/>${thrown('<errorEventDefinition errorRef="X"/>')}`,
  },
  'step-has-incoming': {
    keeps: described(steps({ S: START, T: TASK, U: ['task', 'isForCompensation="true"'] }, 'S>T')),
    breaks: described(steps({ S: START, T: TASK, U: TASK }, 'S>T')),
  },
  'step-has-outgoing': {
    keeps: described(steps({ T: TASK, E: END, U: ['task', 'isForCompensation="true"'] }, 'T>E')),
    breaks: described(steps({ T: TASK, E: END, U: TASK }, 'T>E')),
  },
}
