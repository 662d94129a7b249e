import type { Letter, LetterBlock } from '../definition/letter.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { Change, ChangeGroup } from './change.ts'
import { compareMembers, type Members, type Subject } from './compare-members.ts'
import {
  asCode,
  asInline,
  asNamed,
  asNorms,
  asPlain,
  asYesNo,
  citations,
  inlineWords,
  type Show,
} from './model-words.ts'
import { pairByKey } from './pair-by-key.ts'
import { toldGone, toldMoved, toldNew } from './told.ts'
import { inBoth, quoted } from './words.ts'

type LetterRow = Extract<LetterBlock, { rows: unknown }>['rows'][number]

/** Letters, paragraph by paragraph. Remedies are rights, everything else is words. */
export function compareLetters(before: ProcessDefinition, after: ProcessDefinition): Change[] {
  const { added, removed, kept } = pairByKey(before.letters, after.letters)
  return [
    ...added.map((letter) => toldNew(subjectOf(letter))),
    ...removed.map((letter) => toldGone(subjectOf(letter))),
    ...kept.flatMap((pair) => letterChanges(after, pair.before, pair.after)),
  ]
}

function subjectOf({ key, names }: Letter): Subject {
  const words = inBoth((language) => `${language === 'de' ? 'Schreiben' : 'Letter'} ${quoted(names, language)}`)
  return { group: 'wording', kind: 'letter', place: `letters/${key}`, words, norms: [] }
}

function letterChanges(definition: ProcessDefinition, old: Letter, fresh: Letter): Change[] {
  const subject = subjectOf(old)
  const members: Members = {
    names: { label: { de: 'Name', en: 'name' }, naming: true },
    kind: { label: { de: 'Art', en: 'kind' }, show: asPlain, group: 'amounts' },
    addressee: { label: { de: 'geht an', en: 'goes to' }, show: asNamed(definition.parties), group: 'flow' },
    subject: { label: { de: 'Betreff', en: 'subject' }, show: asInline },
    retention: { label: { de: 'Aufbewahrung', en: 'retention' }, show: asNamed(definition.retention), group: 'flow' },
  }
  const notification: Members = {
    law: { label: { de: 'Bekanntgabe nach', en: 'notification by' }, show: asPlain },
    remedyPeriod: { label: { de: 'Rechtsbehelfsfrist', en: 'period for the remedy' }, show: asCode },
    norms: { label: { de: 'Grundlage', en: 'legal basis' }, show: asNorms(definition) },
  }
  const rights: Subject = { ...subject, group: 'amounts', place: `${subject.place}/notification` }
  return [
    ...compareMembers(subject, old, fresh, members, ['body', 'notification']),
    ...compareMembers(rights, old.notification ?? {}, fresh.notification ?? {}, notification),
    ...bodyChanges(definition, subject, old, fresh),
  ]
}

function bodyChanges(definition: ProcessDefinition, subject: Subject, old: Letter, fresh: Letter): Change[] {
  const { added, removed, kept, moved } = pairByKey(old.body, fresh.body)
  const about = (block: LetterBlock): Subject => ({
    ...subject,
    group: groupOf(block),
    place: `${subject.place}/body/${block.key}`,
    words: inBoth((language) => `${subject.words[language]}, ${blockWords(block)[language]}`),
    norms: citations(definition, block.norms),
  })
  const members: Members = {
    kind: { label: { de: 'Art', en: 'kind' }, show: asPlain },
    content: { label: { de: 'Wortlaut', en: 'words' }, show: asInline },
    title: { label: { de: 'Überschrift', en: 'title' }, show: asPlain },
    when: {
      label: { de: 'steht im Schreiben', en: 'stands in the letter' },
      show: onlyIf,
      absent: { de: 'immer', en: 'always' },
    },
    norms: { label: { de: 'Grundlage', en: 'legal basis' }, show: asNorms(definition) },
  }
  return [
    ...added.map((block) => toldNew(about(block))),
    ...removed.map((block) => toldGone(about(block))),
    ...kept.flatMap((pair) => {
      const previous = fresh.body[fresh.body.indexOf(pair.after) - 1]
      return [
        ...(moved.has(pair.after.key)
          ? [toldMoved(about(pair.after), previous === undefined ? undefined : blockWords(previous))]
          : []),
        ...compareMembers(about(pair.before), pair.before, pair.after, members, ['rows']),
        ...rowChanges(definition, about(pair.after), rowsOf(pair.before), rowsOf(pair.after)),
      ]
    }),
  ]
}

const onlyIf: Show = (value, language) => `${language === 'de' ? 'nur wenn' : 'only if'} ${asCode(value, language)}`

function groupOf({ kind }: LetterBlock): ChangeGroup {
  return kind === 'remedy' ? 'amounts' : 'wording'
}

const KINDS: Readonly<Record<LetterBlock['kind'], { readonly de: string; readonly en: string }>> = {
  paragraph: { de: 'Absatz', en: 'paragraph' },
  heading: { de: 'Überschrift', en: 'heading' },
  decision: { de: 'Entscheidung', en: 'decision' },
  calculation: { de: 'Berechnung', en: 'calculation' },
  payment: { de: 'Zahlung', en: 'payment' },
  remedy: { de: 'Rechtsbehelf', en: 'remedy' },
}

/** A block by its kind and its first words. */
function blockWords(block: LetterBlock) {
  const begin = 'content' in block ? firstWords(inlineWords(block.content)) : ''
  return inBoth((language) => `${KINDS[block.kind][language]}${begin === '' ? '' : ` ${quoted(begin, language)}`}`)
}

function firstWords(text: string): string {
  const words = text.split(/\s+/)
  return words.length > 6 ? `${words.slice(0, 6).join(' ')} …` : text
}

function rowsOf(block: LetterBlock): readonly LetterRow[] {
  return 'rows' in block ? block.rows : []
}

function rowChanges(
  definition: ProcessDefinition,
  subject: Subject,
  old: readonly LetterRow[],
  fresh: readonly LetterRow[],
): Change[] {
  const { added, removed, kept, moved } = pairByKey(old, fresh)
  const name = (row: LetterRow) =>
    inBoth((language) => `${language === 'de' ? 'Zeile' : 'line'} ${quoted(inlineWords(row.label), language)}`)
  const about = (row: LetterRow): Subject => ({
    ...subject,
    place: `${subject.place}/rows/${row.key}`,
    words: inBoth((language) => `${subject.words[language]}, ${name(row)[language]}`),
    norms: citations(definition, row.norms),
  })
  const members: Members = {
    label: { label: { de: 'Beschriftung', en: 'label' }, show: asInline },
    value: { label: { de: 'Inhalt', en: 'content' }, show: asInline },
    when: {
      label: { de: 'steht im Schreiben', en: 'stands in the letter' },
      show: onlyIf,
      absent: { de: 'immer', en: 'always' },
    },
    each: { label: { de: 'für jede', en: 'for each' }, show: asCode },
    as: { label: { de: 'genannt', en: 'called' }, show: asPlain },
    norms: { label: { de: 'Grundlage', en: 'legal basis' }, show: asNorms(definition) },
    strong: { label: { de: 'hervorgehoben', en: 'emphasised' }, show: asYesNo, absent: { de: 'nein', en: 'no' } },
  }
  return [
    ...added.map((row) => toldNew(about(row))),
    ...removed.map((row) => toldGone(about(row))),
    ...kept.flatMap((pair) => {
      const previous = fresh[fresh.indexOf(pair.after) - 1]
      return [
        ...(moved.has(pair.after.key)
          ? [toldMoved(about(pair.after), previous === undefined ? undefined : name(previous))]
          : []),
        ...compareMembers(about(pair.before), pair.before, pair.after, members),
      ]
    }),
  ]
}
