import type { Static, TSchema } from 'typebox'
import type { Tagged } from '../../canonical/tagged-value.ts'
import type { Language, Text } from '../../definition/basics.ts'
import { type Problem, type Result, problem } from '../../problems/problem.ts'
import type { ProblemName } from '../../problems/list.ts'
import type { Answer } from '../entry.ts'
import type { Control } from '../page-view.ts'

/** What a person typed or chose, by part, never corrected. A field with one input has the part `value`. */
export type RawParts = Readonly<Record<string, string>>

export const VALUE = 'value'

/** An input of a field. Its `name` is the entry path, followed by `.part` unless the part is `value`. */
export interface Part {
  readonly key: string
  readonly label?: Text
  readonly type?: 'email' | 'tel'
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel'
  readonly autocomplete?: string
  readonly maxLength?: number
  readonly width?: number
  readonly unit?: string
}

/** An answer to choose. `part` is the input that belongs to it. */
export interface Option {
  readonly key: string
  readonly label: Text
  readonly help?: Text
  readonly part?: string
  /** What the field is in FEEL when this option is chosen; a placement may be asked for that only. */
  readonly value: Tagged
}

export type AnswerType = 'boolean' | 'string' | 'number' | 'date' | 'any'

/**
 * A kind of field that is answered on a page. Configurations are judged by the schema at publishing
 * (check `config-schema`); the functions rely on it.
 */
export interface AnswerKind {
  readonly kind: string
  readonly repeats: false
  /** What an answer is in FEEL; `any` where the configuration says it. */
  readonly type: AnswerType
  readonly config: TSchema
  /** FEEL unary tests of the answers that the settings allow; none where all of the type are. */
  readonly within: (config: unknown) => string | undefined
  readonly control: (config: unknown) => Control
  readonly parts: (config: unknown) => readonly Part[]
  readonly options: (config: unknown) => readonly Option[]
  /** The problem of a required field that was left empty. */
  readonly missing: ProblemName
  /**
   * The answer in what was typed; null when nothing was. Problems carry the part in `place` (none: the
   * whole field); label and path are added by `answer-problem.ts`.
   */
  readonly read: (raw: RawParts, config: unknown) => Result<Answer | null>
  /** What a person would have typed; null when the value is not of this kind. */
  readonly write: (answer: Answer, config: unknown) => RawParts | null
  readonly toText: (answer: Answer, config: unknown, language: Language) => string
  /** Names in FEEL that this field gives, with their values; `null` stands for no answer. */
  readonly names: (answer: Answer | null, key: string, config: unknown) => Readonly<Record<string, Tagged>>
}

/** A kind of field that holds items, each with fields of its own. */
export interface ListKind {
  readonly kind: string
  readonly repeats: true
  readonly config: TSchema
  readonly limits: (config: unknown) => { readonly min: number; readonly max: number }
  /** The question after each item, and what stands for an item that says nothing about itself. */
  readonly words: (config: unknown) => { readonly another: Text; readonly item: Text; readonly name: string | null }
}

export type FieldKind = AnswerKind | ListKind

interface AnswerKindOf<S extends TSchema> {
  readonly kind: string
  readonly type: AnswerType
  readonly config: S
  readonly within?: (config: Static<S>) => string | undefined
  readonly control: (config: Static<S>) => Control
  readonly parts: (config: Static<S>) => readonly Part[]
  readonly options?: (config: Static<S>) => readonly Option[]
  readonly missing: ProblemName
  readonly read: (raw: RawParts, config: Static<S>) => Result<Answer | null>
  readonly write: (answer: Answer, config: Static<S>) => RawParts | null
  readonly toText: (answer: Answer, config: Static<S>, language: Language) => string
  readonly names?: (answer: Answer | null, key: string, config: Static<S>) => Readonly<Record<string, Tagged>>
}

/** Declares a kind whose functions see its configuration with its type. */
export function answerKind<S extends TSchema>(kind: AnswerKindOf<S>): AnswerKind {
  const typed = (config: unknown) => config as Static<S>
  return {
    kind: kind.kind,
    repeats: false,
    type: kind.type,
    config: kind.config,
    within: (config) => kind.within?.(typed(config)),
    control: (config) => kind.control(typed(config)),
    parts: (config) => kind.parts(typed(config)),
    options: (config) => kind.options?.(typed(config)) ?? [],
    missing: kind.missing,
    read: (raw, config) => kind.read(raw, typed(config)),
    write: (answer, config) => kind.write(answer, typed(config)),
    toText: (answer, config, language) => kind.toText(answer, typed(config), language),
    names: (answer, key, config) => kind.names?.(answer, key, typed(config)) ?? { [key]: answer?.value ?? null },
  }
}

/** A problem of one part. */
export function partProblem(name: ProblemName, part: string, values: Record<string, string | Text> = {}): Problem {
  return problem(name, values, part)
}

/** What was typed in a part, in normal form; empty when nothing was. */
export function typed(raw: RawParts, part: string): string {
  return Object.hasOwn(raw, part) ? (raw[part] ?? '') : ''
}
