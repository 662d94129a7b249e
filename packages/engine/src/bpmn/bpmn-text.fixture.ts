import { NAMESPACES } from './bpmn-document.ts'
import { type BpmnFile, readBpmn } from './read-bpmn.ts'
import { problemText } from '../problems/problem.ts'

const DECLARED = [
  ...Object.entries(NAMESPACES).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`),
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  'xmlns:own="urn:own"',
].join(' ')

/** A file with this content, in line 2 and after. */
export function bpmnText(content: string, head = '<?xml version="1.0" encoding="UTF-8"?>'): string {
  return `${head}\n<bpmn:definitions ${DECLARED} targetNamespace="urn:t">${content}</bpmn:definitions>`
}

/** A process of two steps with something more in it. */
export function processText(more = ''): string {
  return bpmnText(
    `<bpmn:process id="P"><bpmn:startEvent id="S"/><bpmn:task id="T" name="Prüfen"/>` +
      `<bpmn:sequenceFlow id="F" sourceRef="S" targetRef="T"/>${more}</bpmn:process>`,
  )
}

/** The file that a text stands for; fails the test when it is refused. */
export function fileOf(text: Uint8Array | string): BpmnFile {
  const read = readBpmn(text)
  if (!read.ok) throw new Error(read.problems.map((found) => problemText(found, 'en')).join(' '))
  return read.value
}

/** Why a file is refused: names of problems with the values that count. */
export function refusals(text: Uint8Array | string): string[] {
  const read = readBpmn(text)
  return read.ok ? [] : read.problems.map(({ name }) => name)
}
