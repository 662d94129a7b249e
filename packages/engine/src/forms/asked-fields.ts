import { canonicalJson } from '../canonical/json.ts'
import type { Tagged } from '../canonical/tagged-value.ts'
import type { Language } from '../definition/basics.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { fine, type Problem, problem, refuse, type Result } from '../problems/problem.ts'
import { answerProblem } from './answer-problem.ts'
import { type CaseScope, lookIn, putAnswer } from './case-scope.ts'
import { type CaseData, caseScopeOf } from './data.ts'
import type { Answer, Entry } from './entry.ts'
import { fieldAt, parsePath } from './entry-path.ts'
import type { RawParts } from './fields/kind.ts'
import { fieldView } from './field-view.ts'
import type { FormContext, SendingContext } from './form-context.ts'
import { inputName } from './input-name.ts'
import { type AssessedField, conditionsIn, judgeField } from './judge-field.ts'
import type { FieldView } from './page-view.ts'
import { type PlacedField, placedFieldAt } from './placed-field.ts'
import { type RawBody, readBody } from './submitted-body.ts'
import { wordsIn } from './words-in.ts'

/**
 * Fields of a running case that a question asks a party to mend: by entry path, outside a form, each with
 * the label and the rules it has in the form. What is in the case already is shown and is required where the
 * form requires it; all else is optional.
 */
export type TypedFields = Readonly<Record<string, RawParts>>

/** What was typed, and what is wrong with it. With problems or `refused`, `data` is null. */
export interface SubmittedFields {
  readonly typed: TypedFields
  readonly problems: readonly Problem[]
  /** The request was none that the page sends. */
  readonly refused: boolean
  /** The answers that differ from the case. */
  readonly data: CaseData | null
}

/** The fields ready to render. Paths that the definition or the case does not have are left out. */
export function askedFieldsView(
  definition: ProcessDefinition,
  data: CaseData,
  paths: readonly string[],
  typed: TypedFields,
  language: Language,
  context: FormContext,
  problems: readonly Problem[] = [],
): FieldView[] {
  const judged = judge(definition, data, paths, typed, context)
  return judged.fields.map((field) => {
    const words = wordsIn(definition, judged.scope, itemOf(field), context.today)
    return fieldView(field, { raw: rawOf(field, data, typed), problems, words, reveals: new Map() }, language)
  })
}

/** Takes what a browser sent for these fields. Problems: those of `readBody` (refused), of the kinds, answer-rule. */
export function submitAskedFields(
  definition: ProcessDefinition,
  data: CaseData,
  paths: readonly string[],
  body: RawBody,
  context: SendingContext,
): SubmittedFields {
  const fields = placedIn(definition, data, paths)
  const names = fields.flatMap((field) => field.kind.parts(field.config).map((part) => inputName(field.path, part.key)))
  const values = readBody(body, new Set(names))
  if (!values.ok) return { typed: {}, problems: values.problems, refused: true, data: null }
  const typed = Object.fromEntries(
    fields.map((field) => {
      const parts = field.kind
        .parts(field.config)
        .map(({ key }) => [key, values.value.get(inputName(field.path, key)) ?? ''])
      return [field.path, Object.fromEntries(parts) as RawParts]
    }),
  )
  const read = changesOf(judge(definition, data, paths, typed, context), data, context)
  return { typed, refused: false, problems: read.ok ? [] : read.problems, data: read.ok ? read.value : null }
}

/**
 * The same for tagged values by path (see read-answers.ts). Problems: field-not-asked, answer-kind, and those
 * of the kinds and rules.
 */
export function readAskedFields(
  definition: ProcessDefinition,
  data: CaseData,
  paths: readonly string[],
  tagged: Readonly<Record<string, Tagged>>,
  context: SendingContext,
): Result<CaseData> {
  const fields = placedIn(definition, data, paths)
  const typed: Record<string, RawParts> = {}
  const problems: Problem[] = []
  for (const [path, value] of Object.entries(tagged)) {
    const field = fields.find((candidate) => candidate.path === path)
    if (field === undefined) {
      problems.push(problem('field-not-asked', { path: path.slice(0, 200) }, path.slice(0, 200)))
      continue
    }
    const raw = value === null ? {} : field.kind.write({ value }, field.config)
    if (raw !== null) typed[path] = raw
    else problems.push(answerProblem(problem('answer-kind', { expected: field.kind.kind }), path, field.field.label))
  }
  if (problems.length > 0) return refuse(...problems)
  return changesOf(judge(definition, data, Object.keys(typed), typed, context), data, context)
}

interface Judged {
  readonly scope: CaseScope
  readonly fields: readonly AssessedField[]
  readonly failures: readonly Problem[]
}

function placedIn(definition: ProcessDefinition, data: CaseData, paths: readonly string[]): PlacedField[] {
  return [...new Set(paths)].flatMap((text) => {
    const path = parsePath(text)
    if (path === null || fieldAt(definition, text) === null) return []
    const items = path.of === 'item' && Object.hasOwn(data.items, path.list) ? (data.items[path.list] ?? []) : []
    if (path.of === 'item' && !items.includes(path.item)) return []
    const placed = placedFieldAt(definition, path)
    if (placed === null) return []
    const { required, ...placement } = placed.placement
    const kept = required !== undefined && entryAt(data, text) !== undefined ? { required } : {}
    return [{ ...placed, placement: { ...placement, ...kept } }]
  })
}

/** The case as it would be with these answers. */
function judge(
  definition: ProcessDefinition,
  data: CaseData,
  paths: readonly string[],
  typed: TypedFields,
  context: FormContext,
): Judged {
  const scope = caseScopeOf(definition, data)
  const read = placedIn(definition, data, paths).map((placed) => {
    const result = placed.kind.read(rawOf(placed, data, typed), placed.config)
    if (!result.ok) return { placed, visible: true, answer: null, problems: result.problems }
    if (result.value !== null) putAnswer(scope, placed.at, placed.field, result.value)
    return { placed, visible: true, answer: result.value, problems: [] }
  })
  const failures: Problem[] = []
  const holds = conditionsIn(context.begin(), failures)
  const fields = read.map((each) => {
    const item = itemOf(each.placed)
    const words = wordsIn(definition, scope, item, context.today)
    return judgeField(each.placed, each, lookIn(scope, item ?? undefined), words, holds)
  })
  return { scope, fields, failures }
}

function rawOf(field: PlacedField, data: CaseData, typed: TypedFields): RawParts {
  if (Object.hasOwn(typed, field.path)) return typed[field.path] ?? {}
  const entry = entryAt(data, field.path)
  return entry === undefined ? {} : (field.kind.write(entry, field.config) ?? {})
}

function changesOf(judged: Judged, data: CaseData, context: SendingContext): Result<CaseData> {
  const problems = [...judged.failures, ...judged.fields.flatMap((field) => field.problems)]
  if (problems.length > 0) return refuse(...problems)
  const entries: Record<string, Entry> = {}
  for (const { path, answer } of judged.fields) {
    if (answer !== null && !same(answer, entryAt(data, path))) entries[path] = { ...answer, source: context.source }
  }
  return fine({ entries, items: {} })
}

function same(answer: Answer, entry: Entry | undefined): boolean {
  if (entry === undefined) return false
  const bare = ({ value, partial }: Answer) => canonicalJson({ value, partial })
  return bare(answer) === bare(entry)
}

function entryAt(data: CaseData, path: string): Entry | undefined {
  return Object.hasOwn(data.entries, path) ? data.entries[path] : undefined
}

function itemOf(field: PlacedField): { list: string; item: string } | null {
  return field.at.of === 'item' ? { list: field.at.list, item: field.at.item } : null
}
