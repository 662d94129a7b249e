import type { Inline, Letter, LetterBlock } from '../definition/letter.ts'
import { type FeelValue, isList } from '../feel/value.ts'
import { formatDateLong } from '../format/date.ts'
import { keepTogether } from '../format/keep-together.ts'
import { fine, type Problem, problem, refuse, type Result } from '../problems/problem.ts'
import type { DocumentNode, DocumentRow, LetterDocument, Run } from './document-tree.ts'
import { addressLine, footerColumns, infoGroups } from './frame.ts'
import { type LetterParticulars, letterLocals } from './particulars.ts'
import { printValue } from './print-value.ts'

/** Evaluates a FEEL expression over the case, with names that come before those of the case. */
export type EvaluateText = (source: string, locals: Readonly<Record<string, FeelValue>>) => Result<FeelValue>

type Locals = Readonly<Record<string, FeelValue>>
type LetterRow = Extract<LetterBlock, { rows: unknown }>['rows'][number]

/** Everything one merge carries along; problems of all blocks are gathered, so that people mend them at once. */
interface Merge {
  readonly letter: Letter
  readonly particulars: LetterParticulars
  readonly evaluate: EvaluateText
  readonly problems: Problem[]
}

/**
 * Fills a template with data: the letter as a tree of words, ready to be set.
 * A block or row with `when` is shown only if that is true; a row with `each` is repeated; a block of rows
 * without any row is left out.
 * Problems: `letter-value-missing` (a shown chip without a value), `letter-value-format`,
 * `letter-list-expected`, `letter-address-missing`, and those of the evaluation; all of them, not just the first.
 */
export function merge(letter: Letter, particulars: LetterParticulars, evaluate: EvaluateText): Result<LetterDocument> {
  const merging: Merge = { letter, particulars, evaluate, problems: [] }
  const date = formatDateLong(particulars.date, 'de')
  const locals = letterLocals(particulars, date)
  const subject = inlineText(merging, letter.subject, 'subject', locals)
  const body = letter.body.flatMap((block) => mergeBlock(merging, block, locals))
  const recipient = particulars.recipient.map((line) => line.trim()).filter((line) => line !== '')
  if (recipient.length === 0) {
    merging.problems.push(problem('letter-address-missing', { letter: letter.names.de }, `letters/${letter.key}`))
  }
  if (merging.problems.length > 0) return refuse(...merging.problems)
  const { authority } = particulars
  return fine({
    format: 1,
    kind: letter.kind,
    language: 'de',
    title: subject,
    sender: {
      authority: authority.name,
      unit: authority.unit,
      addressLine: addressLine(authority),
      ...(authority.crest ? { crest: authority.crest } : {}),
    },
    recipient,
    info: infoGroups(particulars, date),
    subject,
    body,
    footer: footerColumns(authority),
    marks: particulars.marks,
  })
}

function mergeBlock(merging: Merge, block: LetterBlock, locals: Locals): DocumentNode[] {
  if (!isShown(merging, block.when, block.key, locals)) return []
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [{ kind: block.kind, runs: mergeInline(merging, block.content, block.key, locals) }]
    case 'remedy': {
      const runs = mergeInline(merging, block.content, block.key, locals)
      return [{ kind: 'remedy', title: keepTogether(block.title), runs }]
    }
    default: {
      const rows = block.rows.flatMap((row) => mergeRow(merging, block.key, row, locals))
      return rows.length > 0 ? [{ kind: block.kind, rows }] : []
    }
  }
}

function mergeRow(merging: Merge, block: string, row: LetterRow, locals: Locals): DocumentRow[] {
  return scopesOfRow(merging, block, row, locals)
    .filter((scope) => isShown(merging, row.when, block, scope))
    .map((scope) => ({
      label: mergeInline(merging, row.label, block, scope),
      value: mergeInline(merging, row.value, block, scope),
      ...normOf(merging, row.norms),
      ...(row.strong ? { strong: true } : {}),
    }))
}

/** The names a row sees: once, or once per element of `each`. */
function scopesOfRow(merging: Merge, block: string, row: LetterRow, locals: Locals): Locals[] {
  if (row.each === undefined) return [locals]
  const list = merging.evaluate(row.each, locals)
  if (!list.ok) {
    merging.problems.push(...list.problems)
    return []
  }
  if (!isList(list.value)) {
    merging.problems.push(problemAt(merging, 'letter-list-expected', block, row.each))
    return []
  }
  return list.value.map((element) => ({ ...locals, [row.as ?? 'item']: element }))
}

function isShown(merging: Merge, when: string | undefined, block: string, locals: Locals): boolean {
  if (when === undefined) return true
  const result = merging.evaluate(when, locals)
  if (result.ok) return result.value === true
  merging.problems.push(...result.problems.map((found) => ({ ...found, place: place(merging, block) })))
  return false
}

function mergeInline(merging: Merge, content: readonly Inline[], block: string, locals: Locals): Run[] {
  return content.map((part) => {
    const text = 'text' in part ? part.text : chipText(merging, part, block, locals)
    return { text: keepTogether(text), ...(part.strong ? { strong: true } : {}) }
  })
}

type Chip = Extract<Inline, { expression: string }>

function chipText(merging: Merge, chip: Chip, block: string, locals: Locals): string {
  const result = merging.evaluate(chip.expression, locals)
  if (!result.ok) {
    merging.problems.push(...result.problems.map((found) => ({ ...found, place: place(merging, block) })))
    return ''
  }
  const printed = printValue(result.value, chip.format)
  if (printed === 'missing') {
    merging.problems.push(problemAt(merging, 'letter-value-missing', block, chip.expression))
    return ''
  }
  if (printed === 'unfit') {
    merging.problems.push(problemAt(merging, 'letter-value-format', block, chip.expression, chip.format))
    return ''
  }
  return printed.text
}

function inlineText(merging: Merge, content: readonly Inline[], block: string, locals: Locals): string {
  return mergeInline(merging, content, block, locals)
    .map((run) => run.text)
    .join('')
}

/** Sections as printed beside a row. The law's name stands once in the text below the table. */
function normOf(merging: Merge, keys: readonly string[] | undefined): { norm?: string } {
  const sections = (keys ?? []).flatMap((key) => {
    const norm = merging.particulars.norms.find((candidate) => candidate.key === key)
    return norm ? [keepTogether(norm.section)] : []
  })
  return sections.length > 0 ? { norm: sections.join(', ') } : {}
}

const place = (merging: Merge, block: string) => `letters/${merging.letter.key}/body/${block}`

function problemAt(
  merging: Merge,
  name: 'letter-value-missing' | 'letter-value-format' | 'letter-list-expected',
  block: string,
  expression: string,
  format = '',
): Problem {
  return problem(name, { letter: merging.letter.names.de, block, expression, format }, place(merging, block))
}
