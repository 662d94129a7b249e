import type { Run } from '../run.ts'
import { atEnd, atStart } from './position.ts'
import type { Program } from './program.ts'

/** Steps that cost one unit of work. */
const STEPS_PER_UNIT = 8

/** Where a match and its groups begin and end, in code points; -1 for a group that took no part. */
export type Captures = readonly number[]

interface Threads {
  readonly list: number[]
  readonly captures: Captures[]
  /** One more than the place in the text for which an instruction was last added. */
  readonly seen: Int32Array
}

/**
 * Finds the first match with all ways followed at once (Thompson's construction with captures, Pike 1987): the time
 * is at most the length of the program times that of the text, whatever both hold. Back-references are beyond it.
 */
export class Automaton {
  private readonly program: Program
  private readonly codes: readonly number[]
  private readonly run: Run
  /** Ends of matches and groups that are wanted: none, those of the match (2), or all. */
  private readonly slots: number
  private steps = 0

  constructor(program: Program, codes: readonly number[], run: Run, slots: number) {
    this.program = program
    this.codes = codes
    this.run = run
    this.slots = slots
  }

  /** The leftmost match that begins at a place or after it. */
  find(from: number): Captures | null {
    const { code } = this.program
    const none: Captures = Array.from({ length: this.slots }, () => -1)
    let current: Threads = { list: [], captures: [], seen: new Int32Array(code.length) }
    let next: Threads = { list: [], captures: [], seen: new Int32Array(code.length) }
    let found: Captures | null = null
    for (let at = from; at <= this.codes.length; at += 1) {
      if (found === null) this.follow(current, 0, none, at)
      if (current.list.length === 0 && found !== null) break
      found = this.advance(current, next, at) ?? found
      current.list.length = 0
      current.captures.length = 0
      const emptied = current
      current = next
      next = emptied
    }
    return found
  }

  /** Reads one character in every thread, in the order of preference; a match ends the threads behind it. */
  private advance(current: Threads, next: Threads, at: number): Captures | null {
    const char = this.codes[at]
    for (const [place, pc] of current.list.entries()) {
      this.step()
      const instruction = this.program.code[pc]
      const captures = current.captures[place] ?? []
      if (instruction?.op === 'match') return captures
      if (instruction?.op === 'char' && char !== undefined && instruction.test(char)) {
        this.follow(next, pc + 1, captures, at + 1)
      }
    }
    return null
  }

  private saved(captures: Captures, slot: number, at: number): Captures {
    if (slot >= this.slots) return captures
    this.steps += this.slots >> 2
    return captures.with(slot, at)
  }

  private step(): void {
    this.steps += 1
    if (this.steps < STEPS_PER_UNIT) return
    this.run.charge(Math.floor(this.steps / STEPS_PER_UNIT))
    this.steps %= STEPS_PER_UNIT
  }

  /** Adds what an instruction leads to without reading a character, in the order of preference. */
  private follow(threads: Threads, start: number, captured: Captures, at: number): void {
    const { code, flags } = this.program
    const pending: (readonly [number, Captures])[] = [[start, captured]]
    for (let top = pending.pop(); top !== undefined; top = pending.pop()) {
      const [pc, captures] = top
      if (threads.seen[pc] === at + 1) continue
      threads.seen[pc] = at + 1
      this.step()
      const instruction = code[pc]
      switch (instruction?.op) {
        case 'jump':
          pending.push([instruction.to, captures])
          break
        case 'split':
          pending.push([instruction.second, captures], [instruction.first, captures])
          break
        case 'save':
          pending.push([pc + 1, this.saved(captures, instruction.slot, at)])
          break
        case 'start':
          if (atStart(this.codes, at, flags)) pending.push([pc + 1, captures])
          break
        case 'end':
          if (atEnd(this.codes, at, flags)) pending.push([pc + 1, captures])
          break
        case 'mark':
        case 'progress':
          pending.push([pc + 1, captures])
          break
        default:
          threads.list.push(pc)
          threads.captures.push(captures)
      }
    }
  }
}
