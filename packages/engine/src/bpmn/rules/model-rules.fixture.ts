import { type RuleFixtures, described, executable, steps } from './rule-text.fixture.ts'

const pool = (inside: string) => `<collaboration id="C"><participant id="A">${inside}</participant></collaboration>`

const closed = (own: string) =>
  `<collaboration id="C" ${own}><choreographyRef>Ch</choreographyRef></collaboration><choreography id="Ch" isClosed="true"/>`

const choreographyTask =
  '<choreographyTask id="CT" initiatingParticipantRef="A"><participantRef>A</participantRef>' +
  '<participantRef>B</participantRef><messageFlowRef>MF</messageFlowRef></choreographyTask>'

const choreography = (inside: string) =>
  '<choreography id="Ch"><participant id="A"/><participant id="B"/>' +
  `<messageFlow id="MF" sourceRef="A" targetRef="B"/>${inside}</choreography>`

export const MODEL_RULES: RuleFixtures = {
  'required-attributes': {
    keeps: '<import namespace="urn:x" location="x.xsd" importType="urn:xsd"/>',
    breaks: '<import namespace="urn:x" importType="urn:xsd"/>',
  },
  'required-parts': {
    keeps: described('<task id="T"><ioSpecification><inputSet/><outputSet/></ioSpecification></task>'),
    breaks: described('<task id="T"><ioSpecification><inputSet/></ioSpecification></task>'),
  },
  'parts-at-most': {
    keeps: described('<task id="T"><standardLoopCharacteristics/></task>'),
    breaks: described('<task id="T"><standardLoopCharacteristics/><standardLoopCharacteristics/></task>'),
  },
  'ids-well-formed': {
    keeps: described('<task id="_Prüfung-1.a"/>'),
    breaks: described('<task id="1 Prüfung"/>'),
  },
  'references-fit': {
    keeps: `<message id="M"/>${described('<receiveTask id="T" messageRef="M"/>')}`,
    breaks: `<signal id="M"/>${described('<receiveTask id="T" messageRef="M"/>')}`,
  },
  // Which files there are is given by the test.
  'imports-found': {
    keeps: '<import namespace="urn:x" location="there.bpmn" importType="http://www.omg.org/spec/BPMN/20100524/MODEL"/>',
    breaks: '<import namespace="urn:x" location="gone.bpmn" importType="http://www.omg.org/spec/BPMN/20100524/MODEL"/>',
  },
  'text-annotation-has-text': {
    keeps: described('<textAnnotation id="N"><text>Hinweis</text></textAnnotation>'),
    breaks: described('<textAnnotation id="N"/>'),
  },
  'text-format-is-mime': {
    keeps: described('<documentation textFormat="text/html; charset=utf-8"/>'),
    breaks: described('<documentation textFormat="html"/>'),
  },
  'attributes-known': {
    keeps: described('<task id="T" own:priority="1"/>'),
    breaks: described('<parallelGateway id="G" default="F"/>'),
  },
  'foreign-content-in-extensions': {
    keeps: described('<task id="T"><extensionElements><own:x/></extensionElements></task>'),
    breaks: described('<task id="T"><own:x/></task>'),
  },
  'participant-multiplicity': {
    keeps: pool('<participantMultiplicity minimum="2" maximum="2"/>'),
    breaks: pool('<participantMultiplicity minimum="2"/>'),
  },
  'choreography-not-referring': {
    keeps: closed('isClosed="true"'),
    breaks:
      '<choreography id="Ch"/><globalConversation id="G"><choreographyRef>Ch</choreographyRef></globalConversation>',
  },
  'closed-like-choreography': { keeps: closed('isClosed="true"'), breaks: closed('') },
  'global-conversation-contents': {
    keeps: '<globalConversation id="G"><participant id="A"/></globalConversation>',
    breaks: '<globalConversation id="G"><participant id="A"/><conversation id="X"/></globalConversation>',
  },
  'public-not-executable': {
    keeps: described('', 'processType="Public"'),
    breaks: executable('', 'processType="Public"'),
  },
  'no-choreography-in-process': {
    keeps: choreography(choreographyTask),
    breaks: choreography('') + described(`<subProcess id="Sub">${choreographyTask}</subProcess>`),
  },
  'choreography-contents': {
    keeps: choreography(choreographyTask),
    breaks: choreography('<task id="T"/>'),
  },
  'lane-nodes-own-process': {
    keeps: described(`<laneSet><lane id="L"><flowNodeRef>T</flowNodeRef></lane></laneSet>${steps({ T: ['task'] })}`),
    breaks: `${described('<laneSet><lane id="L"><flowNodeRef>T</flowNodeRef></lane></laneSet>')}<process id="Q"><task id="T"/></process>`,
  },
}
