import { type Problem, problem } from '../problems/problem.ts'
import type { Text } from '../definition/basics.ts'

/** The standards whose files are read; each has problems of its own, so that the sentence names the file's kind. */
export type XmlFormat = 'dmn' | 'bpmn'

/** What can be wrong with a file before its content counts. */
export type XmlFault = 'limit' | 'doctype' | 'syntax' | 'encoding'

/** The problem that a format reports for a fault. */
export function xmlProblem(format: XmlFormat, fault: XmlFault, values: Record<string, string | Text> = {}): Problem {
  return problem(`${format}-xml-${fault}`, values)
}
