import type { Run } from '../run.ts'
import type { Captures } from './automaton.ts'
import { ignoringCase } from './character-sets.ts'
import { atEnd, atStart } from './position.ts'
import type { Program } from './program.ts'

/** Steps that cost one unit of work; a step copies more than one of the automaton. */
const STEPS_PER_UNIT = 4
/** Ways that may be left to try; each is small, but they must not eat the memory. */
const MAX_PENDING = 100_000

interface Way {
  readonly pc: number
  readonly at: number
  readonly captures: Captures
  /** For each loop where its round began. */
  readonly marks: readonly number[]
}

/**
 * Finds the first match by trying one way after the other, for patterns with back-references. It can need
 * exponentially many steps, so that each of them is charged to the run, whose budget ends it.
 */
export class Backtracker {
  private readonly program: Program
  private readonly codes: readonly number[]
  private readonly run: Run
  private steps = 0

  constructor(program: Program, codes: readonly number[], run: Run) {
    this.program = program
    this.codes = codes
    this.run = run
  }

  /** The leftmost match that begins at a place or after it. */
  find(from: number): Captures | null {
    const { groups, loops } = this.program
    const captures: Captures = Array.from({ length: (groups + 1) * 2 }, () => -1)
    const marks = Array.from({ length: loops }, () => -1)
    for (let at = from; at <= this.codes.length; at += 1) {
      const found = this.matchAt({ pc: 0, at, captures, marks })
      if (found !== null) return found
    }
    return null
  }

  private matchAt(start: Way): Captures | null {
    const pending: Way[] = [start]
    for (let way = pending.pop(); way !== undefined; way = pending.pop()) {
      this.steps += 1
      if (this.steps % STEPS_PER_UNIT === 0) this.run.charge(1)
      if (this.program.code[way.pc]?.op === 'match') return way.captures
      this.goOn(way, pending)
      if (pending.length > MAX_PENDING) this.run.tooLarge()
    }
    return null
  }

  /** Pushes what follows a way, the preferred one last. */
  private goOn(way: Way, pending: Way[]): void {
    const { pc, at, captures, marks } = way
    const instruction = this.program.code[pc]
    const { flags } = this.program
    const then = (change: Partial<Way>) => pending.push({ ...way, pc: pc + 1, ...change })
    switch (instruction?.op) {
      case 'char': {
        const char = this.codes[at]
        if (char !== undefined && instruction.test(char)) then({ at: at + 1 })
        return
      }
      case 'jump':
        then({ pc: instruction.to })
        return
      case 'split':
        then({ pc: instruction.second })
        then({ pc: instruction.first })
        return
      case 'save':
        then({ captures: captures.with(instruction.slot, at) })
        return
      case 'start':
        if (atStart(this.codes, at, flags)) then({})
        return
      case 'end':
        if (atEnd(this.codes, at, flags)) then({})
        return
      case 'mark':
        then({ marks: marks.with(instruction.loop, at) })
        return
      case 'progress':
        if (marks[instruction.loop] !== at) then({})
        return
      case 'back': {
        const end = this.repeated(captures, instruction.index, at)
        if (end !== null) then({ at: end })
      }
    }
  }

  /** Where the text of a group ends when it is repeated here; a group that took no part is empty. */
  private repeated(captures: Captures, index: number, at: number): number | null {
    const from = captures[index * 2] ?? -1
    const length = (captures[index * 2 + 1] ?? -1) - from
    if (from < 0 || length <= 0) return at
    this.run.charge(length >> 3)
    for (let place = 0; place < length; place += 1) {
      const [wanted, found] = [this.codes[from + place], this.codes[at + place]]
      if (found === undefined || !this.sameCharacter(found, wanted)) return null
    }
    return at + length
  }

  private sameCharacter(a: number, b: number | undefined): boolean {
    return a === b || (this.program.flags.i && ignoringCase((code) => code === b)(a))
  }
}
