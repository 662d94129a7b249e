import {
  type RuleFixtures,
  type StepText,
  TYPED,
  data,
  described,
  executable,
  formal,
  steps,
} from './rule-text.fixture.ts'

const TASK: StepText = ['task']
const MESSAGE = '<messageEventDefinition/>'
const one = (tag: string, attributes = '', content = '') => TYPED + executable(steps({ T: [tag, attributes, content] }))

const eventSubProcess = (start: string, flows = '', more = '') =>
  described(steps({ A: TASK, T: ['subProcess', 'triggeredByEvent="true"', start + more] }, flows))

const triggered = (trigger: string, attributes = '') =>
  eventSubProcess(`<startEvent id="S" ${attributes}>${trigger}</startEvent>`)

const TWO_SETS = '<inputSet/><inputSet/><outputSet/><outputSet/>'
const global = (more: string) =>
  `${TYPED}<globalTask id="G"><supportedInterfaceRef>I</supportedInterfaceRef>${data({ X: 'Text' }, { Y: 'Sum' })}${more}</globalTask>`

const several = (inside: string, io: string) =>
  one('task', '', `${io}<multiInstanceLoopCharacteristics>${inside}</multiInstanceLoopCharacteristics>`)

const compensating = (attributes: string, association = true, flows = '') =>
  described(
    steps(
      {
        T: TASK,
        B: ['boundaryEvent', 'attachedToRef="T"', '<compensateEventDefinition/>'],
        U: ['task', attributes],
        V: TASK,
      },
      flows,
    ) + (association ? '<association id="As" sourceRef="B" targetRef="U"/>' : ''),
  )

const called = (io: string) =>
  `${one('callActivity', 'calledElement="G"', io)}<globalTask id="G">${data({ X: 'Text' })}</globalTask>`

export const ACTIVITY_RULES: RuleFixtures = {
  'activity-quantities': { keeps: one('task', 'startQuantity="2"'), breaks: one('task', 'completionQuantity="0"') },
  'service-task-one-input-set': {
    keeps: one('serviceTask', 'operationRef="Op"', data({ X: 'Text' })),
    breaks: one('serviceTask', 'operationRef="Op"'),
  },
  'service-task-one-output-set': {
    keeps: one('serviceTask', 'operationRef="Op"', data({ X: 'Text' })),
    breaks: one('serviceTask', 'operationRef="Op"', `<ioSpecification>${TWO_SETS}</ioSpecification>`),
  },
  'service-task-input': {
    keeps: one('serviceTask', 'operationRef="Op"', data({ X: 'Text' })),
    breaks: one('serviceTask', 'operationRef="Op"', data({ X: 'Sum' })),
  },
  'service-task-output': {
    keeps: one('serviceTask', 'operationRef="Op"', data({}, { Y: 'Sum' })),
    breaks: one('serviceTask', 'operationRef="Op"', data({}, { Y: 'Text' })),
  },
  'send-task-one-input': {
    keeps: one('sendTask', 'messageRef="MText"', data({ X: 'Text' })),
    breaks: one('sendTask', 'messageRef="MText"', data({ X: 'Text', Y: 'Text' })),
  },
  'send-task-input': {
    keeps: one('sendTask', 'messageRef="MText"', data({ X: 'Text' })),
    breaks: one('sendTask', 'messageRef="MText"', data({ X: 'Sum' })),
  },
  'instantiating-task-first': {
    keeps: described(steps({ R: ['receiveTask', 'instantiate="true"'], T: TASK }, 'R>T')),
    breaks: described(steps({ R: ['receiveTask', 'instantiate="true"'], T: TASK }, 'T>R')),
  },
  'receive-task-one-output': {
    keeps: one('receiveTask', 'messageRef="MText"', data({}, { Y: 'Text' })),
    breaks: one('receiveTask', 'messageRef="MText"', `<ioSpecification>${TWO_SETS}</ioSpecification>`),
  },
  'receive-task-output': {
    keeps: one('receiveTask', 'messageRef="MText"', data({}, { Y: 'Text' })),
    breaks: one('receiveTask', 'messageRef="MText"', data({}, { Y: 'Sum' })),
  },
  'script-format': {
    keeps: one('scriptTask', 'scriptFormat="text/x-feel"', '<script>1</script>'),
    breaks: one('scriptTask', '', '<script>1</script>'),
  },
  'event-sub-process-unconnected': {
    keeps: triggered(MESSAGE),
    breaks: eventSubProcess('<startEvent id="S"/>', 'A>T'),
  },
  'event-sub-process-one-start': {
    keeps: triggered(MESSAGE),
    breaks: eventSubProcess('<startEvent id="S"/>', '', '<startEvent id="R"/>'),
  },
  'event-sub-process-triggers': {
    keeps: triggered('<errorEventDefinition/>'),
    breaks: triggered('<errorEventDefinition/>', 'isInterrupting="false"'),
  },
  'ad-hoc-has-activity': {
    keeps: one('adHocSubProcess', '', steps({ A: TASK })),
    breaks: one('adHocSubProcess', '', '<dataObject id="D"/>'),
  },
  'ad-hoc-contents': {
    keeps: one('adHocSubProcess', '', steps({ A: TASK, B: TASK }, 'A>B')),
    breaks: one('adHocSubProcess', '', steps({ A: TASK, E: ['endEvent'] }, 'A>E')),
  },
  'call-fits-called': {
    keeps: called(data({ Z: 'Text' }).replace('IS', 'IS2').replace('OS', 'OS2')),
    breaks: called(data({ Z: 'Sum' }).replace('IS', 'IS2').replace('OS', 'OS2')),
  },
  'exposed-service-bound': {
    keeps: global('<ioBinding operationRef="Op" inputDataRef="X" outputDataRef="Y"/>'),
    breaks: global(''),
  },
  'binding-fits-operation': {
    keeps: global('<ioBinding operationRef="Op" inputDataRef="IS" outputDataRef="OS"/>'),
    breaks: global('<ioBinding operationRef="Op" inputDataRef="Y" outputDataRef="X"/>'),
  },
  'loop-condition-given': {
    keeps: one('task', '', `<standardLoopCharacteristics>${formal('loopCondition')}</standardLoopCharacteristics>`),
    breaks: one('task', '', '<standardLoopCharacteristics/>'),
  },
  'multi-instance-count': { keeps: several(formal('loopCardinality'), ''), breaks: several('', '') },
  'multi-instance-data-of-task': {
    keeps: several('<loopDataInputRef>X</loopDataInputRef>', data({ X: 'Text' })),
    breaks: `<dataStore id="Store"/>${several('<loopDataInputRef>Store</loopDataInputRef>', data({ X: 'Text' }))}`,
  },
  'multi-instance-item-types': {
    keeps: several(
      '<loopDataInputRef>X</loopDataInputRef><inputDataItem id="D" itemSubjectRef="Text"/>',
      data({ X: 'Text' }),
    ),
    breaks: several(
      '<loopDataInputRef>X</loopDataInputRef><inputDataItem id="D" itemSubjectRef="Sum"/>',
      data({ X: 'Text' }),
    ),
  },
  'compensation-boundary-associated': {
    keeps: compensating('isForCompensation="true"'),
    breaks: compensating('isForCompensation="true"', false),
  },
  'compensation-activity-marked': { keeps: compensating('isForCompensation="true"'), breaks: compensating('') },
  'compensation-activity-unconnected': {
    keeps: compensating('isForCompensation="true"'),
    breaks: compensating('isForCompensation="true"', true, 'U>V'),
  },
}
