import { type Problem, problem } from '../problems/problem.ts'
import type { ProblemName } from '../problems/list.ts'
import type { Text } from '../definition/basics.ts'

/** The element that a problem names. */
export interface Owner {
  readonly label: string
  readonly id: string | undefined
  readonly line: number
}

/** More problems than this help nobody. */
const MOST = 100

/** What is found out while a file is read. */
export class Reading {
  readonly problems: Problem[] = []
  readonly notes: Problem[] = []
  /** The line of each element, in the order of the file. */
  readonly lines: number[] = []
  /** The line of each id. */
  readonly ids = new Map<string, number>()

  /** Something for which the file is refused. */
  refuse(name: ProblemName, owner: Owner, values: Record<string, string | Text> = {}) {
    if (this.problems.length < MOST) this.problems.push(told(name, owner, values))
  }

  /** Something that is kept and has no effect; the list of such is in harmless.ts. */
  note(name: ProblemName, owner: Owner, values: Record<string, string | Text> = {}) {
    if (this.notes.length < MOST) this.notes.push(told(name, owner, values))
  }
}

function told(name: ProblemName, { label, id, line }: Owner, values: Record<string, string | Text>): Problem {
  return problem(name, { element: short(label), line: String(line), ...values }, id)
}

/** A text of the file, short enough for a sentence. */
export function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}
