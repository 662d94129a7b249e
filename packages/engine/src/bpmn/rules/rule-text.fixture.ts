import { NAMESPACES } from '../bpmn-document.ts'

/** What keeps a rule and what breaks it, as content of a BPMN file. */
export interface RuleFixture {
  readonly keeps: string
  readonly breaks: string
}

export type RuleFixtures = Readonly<Record<string, RuleFixture>>

/** A file with this content; elements of BPMN need no prefix. */
export function modelText(content: string): string {
  const xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
  return `<definitions xmlns="${NAMESPACES.bpmn}" ${xsi} xmlns:own="urn:own" targetNamespace="urn:t">${content}</definitions>`
}

/** An executable process. */
export function executable(content: string, attributes = ''): string {
  return `<process id="P" isExecutable="true" ${attributes}>${content}</process>`
}

/** A process that is not executable. */
export function described(content: string, attributes = ''): string {
  return `<process id="P" isExecutable="false" ${attributes}>${content}</process>`
}

/** A formal expression in an element of this name. */
export function formal(tag: string, text = '1'): string {
  return `<${tag} xsi:type="tFormalExpression">${text}</${tag}>`
}

/** An element: its tag, its attributes and what stands in it. */
export type StepText = readonly [tag: string, attributes?: string, content?: string]

/**
 * Steps by id, and flows between them: `S>T` has the id `S_T`, `S>T?` a condition. Each step names its flows.
 */
export function steps(nodes: Readonly<Record<string, StepText>>, flows = ''): string {
  const pairs = flows.split(' ').flatMap((text) => {
    const [, from = '', to = '', mark = ''] = /^(\w+)>(\w+)(\??)$/.exec(text) ?? []
    return from === '' ? [] : [{ id: `${from}_${to}`, from, to, mark }]
  })
  const list = (tag: string, ids: readonly { id: string }[]) => ids.map(({ id }) => `<${tag}>${id}</${tag}>`).join('')
  const written = Object.entries(nodes).map(([id, [tag, attributes = '', content = '']]) => {
    const into = list(
      'incoming',
      pairs.filter(({ to }) => to === id),
    )
    const out = list(
      'outgoing',
      pairs.filter(({ from }) => from === id),
    )
    return `<${tag} id="${id}" ${attributes}>${into}${out}${content}</${tag}>`
  })
  const drawn = pairs.map(({ id, from, to, mark }) => {
    const condition = mark === '' ? '' : formal('conditionExpression')
    return `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${condition}</sequenceFlow>`
  })
  return [...written, ...drawn].join('')
}

/** The inputs, outputs and sets of an activity: `in` and `out` are data by id with the id of its type. */
export function data(ins: Readonly<Record<string, string>>, outs: Readonly<Record<string, string>> = {}): string {
  const declared = (tag: string, all: Readonly<Record<string, string>>) =>
    Object.entries(all)
      .map(([id, type]) => `<${tag} id="${id}"${type === '' ? '' : ` itemSubjectRef="${type}"`}/>`)
      .join('')
  const named = (tag: string, all: Readonly<Record<string, string>>) =>
    Object.keys(all)
      .map((id) => `<${tag}>${id}</${tag}>`)
      .join('')
  return (
    `<ioSpecification>${declared('dataInput', ins)}${declared('dataOutput', outs)}` +
    `<inputSet id="IS">${named('dataInputRefs', ins)}</inputSet>` +
    `<outputSet id="OS">${named('dataOutputRefs', outs)}</outputSet></ioSpecification>`
  )
}

/** Types, and messages, signals, errors and escalations of them. */
export const TYPED =
  '<itemDefinition id="Text" structureRef="own:text"/><itemDefinition id="Sum" structureRef="own:sum"/>' +
  '<message id="MText" itemRef="Text"/><message id="MSum" itemRef="Sum"/>' +
  '<signal id="SigText" structureRef="Text"/>' +
  '<interface id="I" name="I"><operation id="Op" name="Op"><inMessageRef>MText</inMessageRef>' +
  '<outMessageRef>MSum</outMessageRef></operation></interface>'
