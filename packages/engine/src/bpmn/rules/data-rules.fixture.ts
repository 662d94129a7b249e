import { type RuleFixtures, TYPED, data, described, executable, formal, steps } from './rule-text.fixture.ts'

const named = (name: string) =>
  described(
    '<dataObject id="D" name="Antrag"/>' +
      `<dataObjectReference id="R" name="${name}" dataObjectRef="D"><dataState name="geprüft"/></dataObjectReference>`,
  )

const sets = (ins: string, outs: string) =>
  described(
    '<ioSpecification><dataInput id="X"/><dataInput id="Z"/><dataOutput id="Y"/>' +
      `<inputSet id="IS"><dataInputRefs>X</dataInputRefs>${ins}</inputSet>` +
      `<outputSet id="OS"><dataOutputRefs>Y</dataOutputRefs>${outs}</outputSet></ioSpecification>`,
  )

const copied = (type: string, more = '') =>
  TYPED +
  executable(
    `<dataObject id="D" itemSubjectRef="${type}"/><dataObjectReference id="R" dataObjectRef="D"/>` +
      steps({
        T: [
          'task',
          '',
          `${data({ X: 'Text' })}<dataInputAssociation id="As"><sourceRef>R</sourceRef>${more}<targetRef>X</targetRef></dataInputAssociation>`,
        ],
      }),
  )

const received = (outputs: string, definitions: string) =>
  TYPED + described(steps({ E: ['intermediateCatchEvent', '', outputs + definitions] }))

const SIGNAL = '<signalEventDefinition signalRef="SigText"/>'

export const DATA_RULES: RuleFixtures = {
  'expressions-formal': {
    keeps: described(
      '<task id="A"/><task id="B"/><sequenceFlow id="F" sourceRef="A" targetRef="B"><conditionExpression>bei Bedarf</conditionExpression></sequenceFlow>',
    ),
    breaks: executable(
      '<task id="A"/><task id="B"/><sequenceFlow id="F" sourceRef="A" targetRef="B"><conditionExpression>bei Bedarf</conditionExpression></sequenceFlow>',
    ),
  },
  'formal-expression-has-body': {
    keeps: executable(
      steps({
        T: ['task', '', `<standardLoopCharacteristics>${formal('loopCondition')}</standardLoopCharacteristics>`],
      }),
    ),
    breaks: executable(
      steps({
        T: ['task', '', `<standardLoopCharacteristics>${formal('loopCondition', ' ')}</standardLoopCharacteristics>`],
      }),
    ),
  },
  'collection-like-item': {
    keeps: `<itemDefinition id="I" isCollection="true"/>${described('<dataObject id="D" isCollection="true" itemSubjectRef="I"/>')}`,
    breaks: `<itemDefinition id="I" isCollection="true"/>${described('<dataObject id="D" itemSubjectRef="I"/>')}`,
  },
  'data-reference-name': { keeps: named('Antrag [geprüft]'), breaks: named('Antrag, geprüft') },
  'sub-process-without-io': {
    keeps: described(steps({ T: ['task', '', data({})] })),
    breaks: described(steps({ T: ['subProcess', '', data({})] })),
  },
  'data-input-in-set': {
    keeps: described(data({ X: '' })),
    breaks: described('<ioSpecification><dataInput id="X"/><inputSet/><outputSet/></ioSpecification>'),
  },
  'data-output-in-set': {
    keeps: described(data({}, { Y: '' })),
    breaks: described('<ioSpecification><dataOutput id="Y"/><inputSet/><outputSet/></ioSpecification>'),
  },
  'optional-data-in-set': {
    keeps: sets('<optionalInputRefs>X</optionalInputRefs>', '<whileExecutingOutputRefs>Y</whileExecutingOutputRefs>'),
    breaks: sets('<optionalInputRefs>Z</optionalInputRefs>', ''),
  },
  'data-sets-paired': {
    keeps: sets('<outputSetRefs>OS</outputSetRefs>', '<inputSetRefs>IS</inputSetRefs>'),
    breaks: sets('<outputSetRefs>OS</outputSetRefs>', ''),
  },
  'data-association-types': { keeps: copied('Text'), breaks: copied('Sum') },
  'data-association-one-source': {
    keeps: copied('Text', '<sourceRef>R</sourceRef><transformation>1</transformation>'),
    breaks: copied('Text', '<sourceRef>R</sourceRef>'),
  },
  'event-data-count': {
    keeps: received('<dataOutput id="X"/>', SIGNAL),
    breaks: received('<dataOutput id="X"/>', `${SIGNAL}<timerEventDefinition/>`),
  },
  'event-data-types': {
    keeps: received('<dataOutput id="X" itemSubjectRef="Text"/>', SIGNAL),
    breaks: received('<dataOutput id="X" itemSubjectRef="Sum"/>', SIGNAL),
  },
}
