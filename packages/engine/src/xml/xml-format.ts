import type { Text } from '../definition/basics.ts'
import type { ProblemName } from '../problems/list.ts'
import { type Problem, problem } from '../problems/problem.ts'

/** The standards whose files are read; each has problems of its own, so that the sentence names the file's kind. */
export type XmlFormat = 'dmn' | 'bpmn'

/** What can be wrong with a file before its content counts. */
export type XmlFault = 'limit' | 'doctype' | 'syntax' | 'encoding'

const PROBLEMS = {
  dmn: {
    limit: 'dmn-xml-limit',
    doctype: 'dmn-xml-doctype',
    syntax: 'dmn-xml-syntax',
    encoding: 'dmn-xml-encoding',
  },
  bpmn: {
    limit: 'bpmn-xml-limit',
    doctype: 'bpmn-xml-doctype',
    syntax: 'bpmn-xml-syntax',
    encoding: 'bpmn-xml-encoding',
  },
} as const satisfies Record<XmlFormat, Record<XmlFault, ProblemName>>

/** The problem that a format reports for a fault. */
export function xmlProblem(format: XmlFormat, fault: XmlFault, values: Record<string, string | Text> = {}): Problem {
  return problem(PROBLEMS[format][fault], values)
}
