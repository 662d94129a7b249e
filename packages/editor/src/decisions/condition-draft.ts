import { type CellRange, type Language, readCell, type TableColumn, writeCell } from '@laufzettel/engine'
import { decimalOf, typedOf } from './typed-number.ts'

/** A condition as its form holds it while somebody changes it; texts as they were typed. */
export type ConditionDraft =
  | { readonly kind: 'truth'; readonly truth: 'any' | 'true' | 'false' | 'not-true' | 'not-false' }
  | { readonly kind: 'choice'; readonly mode: 'any' | 'some' | 'all-but'; readonly chosen: readonly string[] }
  | { readonly kind: 'texts'; readonly mode: 'any' | 'some' | 'all-but'; readonly texts: string }
  | { readonly kind: 'range'; readonly of: 'number' | 'date'; readonly from: End; readonly to: End }
  | { readonly kind: 'expert'; readonly source: string }

export interface End {
  readonly typed: string
  readonly included: boolean
}

export type Mistake = 'badNumber' | 'badOrder' | 'noneChosen'

const OPEN: End = { typed: '', included: true }

/** The form for a condition: that of its column's kind where it can say what stands there, else FEEL. */
export function draftOf(source: string, column: TableColumn, language: Language): ConditionDraft {
  return simpleDraft(source, column, language) ?? { kind: 'expert', source: source.trim() === '-' ? '' : source }
}

/** The form of the column's kind; null where FEEL says more than it can hold. */
export function simpleDraft(source: string, column: TableColumn, language: Language): ConditionDraft | null {
  const cell = readCell(source.trim() === '' ? '-' : source)
  const { kind } = column
  if (kind === null || cell.says === 'expression') return null
  if (cell.says !== 'any' && cell.of !== kind) return null
  const mode = cell.says === 'any' ? 'any' : cell.negated ? 'all-but' : 'some'
  const values = cell.says === 'values' ? cell.values : []
  if (kind === 'boolean') {
    const [only, ...more] = values
    if (more.length > 0) return null
    if (only === undefined) return { kind: 'truth', truth: 'any' }
    const truth = only === 'true' ? 'true' : 'false'
    return { kind: 'truth', truth: mode === 'all-but' ? `not-${truth}` : truth }
  }
  if (kind === 'string') {
    if (column.options.size === 0) return { kind: 'texts', mode, texts: values.join('\n') }
    return values.every((value) => column.options.has(value)) ? { kind: 'choice', mode, chosen: values } : null
  }
  const ranges = cell.says === 'ranges' ? cell.ranges : []
  const [range = {}, ...more] = ranges
  if (more.length > 0 || mode === 'all-but') return null
  const end = (bound: CellRange['from']): End =>
    bound === undefined
      ? OPEN
      : { typed: kind === 'date' ? bound.value : typedOf(bound.value, language), included: bound.included }
  return { kind: 'range', of: kind, from: end(range.from), to: end(range.to) }
}

/** The FEEL of a form, or what has to be mended first. */
export function sourceOf(draft: ConditionDraft, language: Language): string | { readonly mistake: Mistake } {
  switch (draft.kind) {
    case 'expert':
      return draft.source.trim() || '-'
    case 'truth':
      return { any: '-', true: 'true', false: 'false', 'not-true': 'not(true)', 'not-false': 'not(false)' }[draft.truth]
    case 'choice':
    case 'texts': {
      if (draft.mode === 'any') return '-'
      const values =
        draft.kind === 'choice' ? draft.chosen : draft.texts.split('\n').flatMap((text) => text.trim() || [])
      if (values.length === 0) return { mistake: 'noneChosen' }
      return writeCell({ says: 'values', of: 'string', values, negated: draft.mode === 'all-but' })
    }
    case 'range': {
      const [from, to] = [draft.from, draft.to].map((end) => boundOf(end, draft.of, language))
      if (from === null || to === null) return { mistake: 'badNumber' }
      if (from && to && isAfter(from.value, to.value, draft.of)) return { mistake: 'badOrder' }
      const range = { ...(from ? { from } : {}), ...(to ? { to } : {}) }
      return writeCell({ says: 'ranges', of: draft.of, ranges: [range], negated: false })
    }
  }
}

function boundOf(end: End, of: 'number' | 'date', language: Language) {
  if (end.typed.trim() === '') return undefined
  const value = of === 'date' ? end.typed : decimalOf(end.typed, language)
  return value === null ? null : { value, included: end.included }
}

function isAfter(from: string, to: string, of: 'number' | 'date'): boolean {
  return of === 'date' ? from > to : Number(from) > Number(to)
}
