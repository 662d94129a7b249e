import type { ProblemName } from '../problems/list.ts'
import { type Problem, problem } from '../problems/problem.ts'
import type { Tracer, Tracing } from './trace.ts'
import { numberSize } from './number.ts'
import type { OfficeCalendar } from './office-calendar.ts'
import { type FeelValue, isContext, isList } from './value.ts'
import type { ZoneData, ZoneSource } from './zone.ts'

/** Whether the time that the host grants is over. */
export type Interrupt = () => boolean

/** Begins a watchdog for one piece of work. */
export type Watch = () => Interrupt

/** What an evaluation may read besides its scope. `now` is the command's instant, `zone` the tenant's. */
export interface EvaluationOptions {
  /** Instant in UTC, ISO 8601 with `Z`. */
  readonly now: string
  readonly zone: ZoneData
  /** What deadlines and working days are computed with; without it the functions that ask it give null. */
  readonly calendar?: OfficeCalendar
  /** Other zones whose names values may have; without them only the tenant's is known. */
  readonly zones?: ZoneSource
  /** Units of work, 1 to 1,000,000; 10,000 when absent. */
  readonly budget?: number
  /**
   * The host's watchdog, which has a clock: true stops the evaluation with `feel-interrupted`. It is asked after
   * 10,000 units and then every 1,000, so that a slow moment of the machine never stops a rule of usual size.
   */
  readonly interrupt?: Interrupt
  /** Keeps the intermediate values of expressions (`TRACING`): `Evaluation.trace`. A page that does not ask loads none of it. */
  readonly trace?: Tracing
}

/** Something an author should know: the expression gave null or ignored a value here. */
export interface Warning extends Problem {
  /** Offset in the expression's source. */
  readonly offset: number
}

export const DEFAULT_BUDGET = 10_000
export const MAX_LIST = 100_000
/** Characters of a string, and of everything in a result together. */
export const MAX_CHARACTERS = 1_000_000
/** Deepest nesting of a value. */
export const MAX_VALUE_DEPTH = 200
/** Levels of nodes that calls may pile up, well below what a JavaScript stack holds. */
const MAX_LEVELS = 1500
const MAX_WARNINGS = 100
/** Units of work between two questions to the host's watchdog. */
const UNITS_PER_QUESTION = 1000

/** Unwinds an evaluation; `evaluate` turns it into `failed`. */
export class Abort extends Error {
  readonly problem: Problem

  constructor(cause: Problem) {
    super(cause.name)
    this.problem = cause
  }
}

/** The counters of one evaluation, shared by everything it calls. */
export class Run {
  readonly options: EvaluationOptions
  readonly warnings: Warning[] = []
  /** What is being evaluated, for warnings: a path in the model. */
  place: string | undefined
  /** How deep the evaluation is now. */
  level = 0
  /** Collects the intermediate values of expressions; null where nobody asks for them. */
  readonly tracer: Tracer | null
  private readonly limit: number
  private remaining: number
  /** What remains when the watchdog is asked next; 0 without one. */
  private asked = 0
  private seen: Set<string> | null = null

  constructor(options: EvaluationOptions) {
    this.options = options
    this.limit = Math.min(Math.max(options.budget ?? DEFAULT_BUDGET, 1), 1_000_000)
    this.remaining = this.limit
    this.tracer = options.trace?.begin() ?? null
    if (options.interrupt !== undefined) this.asked = Math.max(0, this.limit - DEFAULT_BUDGET)
  }

  /** Units of work that were charged so far. */
  get work(): number {
    return this.limit - this.remaining
  }

  /** The data of a zone; undefined where the evaluation was given none. */
  zoneNamed(name: string): ZoneData | undefined {
    const { zone, zones } = this.options
    return name === zone.name ? zone : zones?.get(name)
  }

  /** Takes units of work off the budget. */
  charge(units: number): void {
    this.remaining -= units
    if (this.remaining < this.asked) this.pause()
  }

  private pause(): void {
    if (this.remaining < 0) throw new Abort(problem('feel-budget', { limit: String(this.limit) }, this.place))
    this.asked = Math.max(0, this.remaining - UNITS_PER_QUESTION)
    if (this.options.interrupt?.() === true) throw new Abort(problem('feel-interrupted', {}, this.place))
  }

  /** A warning is kept once per offset and place. */
  warn(name: ProblemName, values: Record<string, string>, offset: number): null {
    if (this.warnings.length >= MAX_WARNINGS) return null
    const last = this.warnings.at(-1)
    if (last?.offset === offset && last.name === name && last.place === this.place) return null
    const key = `${name} ${offset} ${this.place ?? ''}`
    this.seen ??= new Set()
    if (!this.seen.has(key)) {
      this.seen.add(key)
      this.warnings.push({ ...problem(name, values, this.place), offset })
    }
    return null
  }

  /** Goes down by as many levels as an expression's nodes need; `leave` comes back up. */
  enter(levels: number): void {
    this.level += levels
    if (this.level > MAX_LEVELS) throw new Abort(problem('feel-depth', { limit: String(MAX_LEVELS) }, this.place))
  }

  leave(levels: number): void {
    this.level -= levels
  }

  /** Refuses lists that are too long. */
  checkList(length: number): void {
    if (length > MAX_LIST) this.tooLarge()
  }

  /** Charges for a string by its size and refuses one that is too long. */
  checkString(length: number): void {
    if (length > MAX_CHARACTERS) this.tooLarge()
    if (length > 64) this.charge(length >> 6)
  }

  /** The length of a text that grows by a part, charged by that part and refused when it is too long. */
  grown(length: number, added: number): number {
    const total = length + added
    if (total > MAX_CHARACTERS) this.tooLarge()
    this.charge((total >> 6) - (length >> 6))
    return total
  }

  tooLarge(): never {
    const limits = { elements: String(MAX_LIST), characters: String(MAX_CHARACTERS) }
    throw new Abort(problem('feel-size', limits, this.place))
  }

  /** Refuses and charges a value that would be too large or too deep when written out; shared parts count each time. */
  checkResult(value: FeelValue): void {
    if (typeof value !== 'object' || value === null || !(isList(value) || isContext(value))) return
    this.charge(this.measure(value, 0, 0) >> 8)
  }

  private measure(value: FeelValue, before: number, depth: number): number {
    let size = before + 1
    if (depth > MAX_VALUE_DEPTH || size > MAX_CHARACTERS) this.tooLarge()
    if (typeof value === 'string') size += value.length
    else if (value !== null && typeof value === 'object') {
      if (isList(value)) for (const item of value) size = this.measure(item, size, depth + 1)
      else if (isContext(value)) {
        for (const [name, item] of value) size = this.measure(item, size + name.length, depth + 1)
      } else if (value.kind === 'range')
        size = this.measure(value.end, this.measure(value.start, size, depth + 1), depth + 1)
      else size += value.kind === 'number' ? numberSize(value) : 32
    }
    return size
  }
}
