import type { Static } from 'typebox'
import type { Text } from '../definition/basics.ts'
import type { Calculation, DatedLogic, Decision, Row, Table, Validity } from '../definition/decision.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { Change } from './change.ts'
import { compareMembers, type Members, sameJson, type Subject } from './compare-members.ts'
import { asCode, asDate, asNorms, asPlain, citations, type Show } from './model-words.ts'
import { pairByKey } from './pair-by-key.ts'
import { type CellWords, tableWords } from './table-words.ts'
import { told, toldGone, toldMoved, toldNew } from './told.ts'
import { inBoth, quoted } from './words.ts'

/** Rules: decision tables cell by cell, calculations line by line. */
export function compareDecisions(before: ProcessDefinition, after: ProcessDefinition): Change[] {
  const { added, removed, kept } = pairByKey(before.decisions, after.decisions)
  return [
    ...added.map((decision) => toldNew(subjectOf(after, decision))),
    ...removed.map((decision) => toldGone(subjectOf(before, decision))),
    ...kept.flatMap((pair) => decisionChanges(after, pair.before, pair.after)),
  ]
}

function subjectOf(definition: ProcessDefinition, { key, names, norms }: Decision): Subject {
  const words = inBoth((language) => `${language === 'de' ? 'Regel' : 'Rule'} ${quoted(names, language)}`)
  return { group: 'amounts', kind: 'rule', place: `decisions/${key}`, words, norms: citations(definition, norms) }
}

function decisionChanges(definition: ProcessDefinition, old: Decision, fresh: Decision): Change[] {
  const subject = subjectOf(definition, old)
  const members: Members = {
    names: { label: { de: 'Name', en: 'name' }, naming: true, group: 'wording' },
    norms: { label: { de: 'Grundlage', en: 'legal basis' }, show: asNorms(definition) },
    on: {
      label: { de: 'Tag, der zählt', en: 'day that counts' },
      show: asCode,
      absent: { de: 'Tag der Entscheidung', en: 'day of the decision' },
    },
    formal: {
      label: { de: 'Angaben, die sie braucht', en: 'what it needs' },
      show: (value) => (value as { name: string }[]).map(({ name }) => name).join(', ') || '–',
    },
  }
  return [
    ...compareMembers(subject, old, fresh, members, ['logic', 'validity']),
    ...validityChanges(subject, old.validity, fresh.validity),
    ...logicChanges(definition, fresh, subject, old.logic, fresh.logic),
  ]
}

type Regime = NonNullable<Static<typeof Validity>['regime']>

const REGIMES: Readonly<Record<Regime, Text>> = {
  'date-that-counts': { de: 'Recht am Tag, der zählt', en: 'law on the day that counts' },
  'law-at-decision': { de: 'Recht bei der Entscheidung', en: 'law at the decision' },
  'more-favourable': { de: 'günstigeres Recht', en: 'more favourable law' },
  'split-by-period': { de: 'nach Zeiträumen getrennt', en: 'split by periods' },
  nullity: { de: 'nichtig', en: 'void' },
}

const VALIDITY: Members = {
  from: { label: { de: 'gilt ab', en: 'holds from' }, show: asDate },
  to: { label: { de: 'gilt bis', en: 'holds until' }, show: asDate },
  knownSince: { label: { de: 'bekannt seit', en: 'known since' }, show: asDate },
  // Running cases follow the version they began with, whatever it says: so it is told as a remark and as wording.
  regime: {
    label: { de: 'Vermerk zu laufenden Vorgängen (ohne Wirkung)', en: 'remark on running cases (without effect)' },
    show: (value, language) => REGIMES[value as Regime]?.[language] ?? String(value),
    group: 'wording',
  },
}

function validityChanges(subject: Subject, old: object | undefined, fresh: object | undefined): Change[] {
  return compareMembers({ ...subject, place: `${subject.place}/validity` }, old ?? {}, fresh ?? {}, VALIDITY)
}

function logicChanges(
  definition: ProcessDefinition,
  decision: Decision,
  subject: Subject,
  old: Decision['logic'],
  fresh: Decision['logic'],
): Change[] {
  if (old.kind === 'table' && fresh.kind === 'table') return tableChanges(definition, decision, subject, old, fresh)
  if (old.kind === 'calculation' && fresh.kind === 'calculation')
    return calculationChanges(definition, subject, old, fresh)
  if (old.kind === 'dated' && fresh.kind === 'dated') return versionChanges(definition, decision, subject, old, fresh)
  const sentence = inBoth((language) =>
    language === 'de' ? `${subject.words.de} ist anders aufgebaut.` : `${subject.words.en} is built in another way.`,
  )
  return [told({ ...subject, place: `${subject.place}/kind` }, sentence)]
}

/** Versions of the whole rule, each named by the period in which it holds. */
function versionChanges(
  definition: ProcessDefinition,
  decision: Decision,
  subject: Subject,
  old: DatedLogic,
  fresh: DatedLogic,
): Change[] {
  const { added, removed, kept } = pairByKey(old.versions, fresh.versions)
  const about = (version: DatedLogic['versions'][number]): Subject => ({
    ...subject,
    place: `${subject.place}/versions/${version.key}`,
    words: inBoth((language) => `${subject.words[language]}, ${periodWords(version.validity, language)}`),
    norms: citations(definition, version.norms),
  })
  const members: Members = {
    norms: { label: { de: 'Grundlage', en: 'legal basis' }, show: asNorms(definition) },
    note: { label: { de: 'Anmerkung', en: 'note' }, group: 'wording' },
  }
  return [
    ...added.map((version) => toldNew(about(version))),
    ...removed.map((version) => toldGone(about(version))),
    ...kept.flatMap(({ before, after }) => [
      ...compareMembers(about(before), before, after, members, ['validity', 'logic']),
      ...validityChanges(about(before), before.validity, after.validity),
      ...logicChanges(definition, decision, about(before), before.logic, after.logic),
    ]),
  ]
}

function periodWords({ from, to }: Static<typeof Validity>, language: 'de' | 'en'): string {
  const since = from === undefined ? [] : [`${language === 'de' ? 'ab' : 'from'} ${asDate(from, language)}`]
  const until = to === undefined ? [] : [`${language === 'de' ? 'bis' : 'until'} ${asDate(to, language)}`]
  const period = [...since, ...until].join(' ')
  const word = language === 'de' ? 'Fassung' : 'version'
  return period === '' ? word : `${word} ${period}`
}

function tableChanges(
  definition: ProcessDefinition,
  decision: Decision,
  subject: Subject,
  old: Table,
  fresh: Table,
): Change[] {
  const column: Members = {
    label: { label: { de: 'Name', en: 'name' }, naming: true, group: 'wording' },
    expression: { label: { de: 'Ausdruck', en: 'expression' }, show: asCode },
    name: { label: { de: 'Schlüssel', en: 'key' }, show: asPlain },
    type: { label: { de: 'Art', en: 'kind' }, show: asPlain },
    values: { label: { de: 'erlaubte Werte', en: 'allowed values' }, show: asCode },
  }
  const members: Members = { hitPolicy: { label: { de: 'Trefferregel', en: 'hit policy' }, show: asPlain } }
  return [
    ...compareMembers(subject, old, fresh, members, ['inputs', 'outputs', 'rows']),
    ...listChanges(
      { ...subject, place: `${subject.place}/inputs` },
      old.inputs,
      fresh.inputs,
      ({ label }) => label,
      SPALTE,
      column,
    ),
    ...listChanges(
      { ...subject, place: `${subject.place}/outputs` },
      old.outputs,
      fresh.outputs,
      ({ label }) => label,
      SPALTE,
      column,
    ),
    ...rowChanges(definition, decision, subject, old, fresh),
  ]
}

const SPALTE = { de: 'Spalte', en: 'column' }

function calculationChanges(
  definition: ProcessDefinition,
  subject: Subject,
  old: Calculation,
  fresh: Calculation,
): Change[] {
  const line: Members = {
    label: { label: { de: 'Name', en: 'name' }, naming: true, group: 'wording' },
    name: { label: { de: 'Schlüssel', en: 'key' }, show: asPlain },
    expression: { label: { de: 'Rechnung', en: 'calculation' }, show: asCode },
    norms: { label: { de: 'Grundlage', en: 'legal basis' }, show: asNorms(definition) },
  }
  const members: Members = { result: { label: { de: 'Ergebnis', en: 'result' }, show: asCode } }
  return [
    ...compareMembers(subject, old, fresh, members, ['entries']),
    ...listChanges(
      { ...subject, place: `${subject.place}/entries` },
      old.entries,
      fresh.entries,
      ({ label }) => label,
      { de: 'Zeile', en: 'line' },
      line,
    ),
  ]
}

/** Columns and lines: named parts of a rule. */
function listChanges<T extends { readonly key: string }>(
  subject: Subject,
  old: readonly T[],
  fresh: readonly T[],
  nameOf: (item: T) => { readonly de: string; readonly en: string },
  word: { readonly de: string; readonly en: string },
  members: Members,
): Change[] {
  const { added, removed, kept, moved } = pairByKey(old, fresh)
  const name = (item: T) => inBoth((language) => `${word[language]} ${quoted(nameOf(item), language)}`)
  const about = (item: T): Subject => ({
    ...subject,
    place: `${subject.place}/${item.key}`,
    words: inBoth((language) => `${subject.words[language]}, ${name(item)[language]}`),
  })
  return [
    ...added.map((item) => toldNew(about(item))),
    ...removed.map((item) => toldGone(about(item))),
    ...kept.flatMap((pair) => [
      ...(moved.has(pair.after.key) ? [movedAfter(about(pair.after), fresh, pair.after, name)] : []),
      ...compareMembers(about(pair.before), pair.before, pair.after, members),
    ]),
  ]
}

function movedAfter<T>(
  subject: Subject,
  list: readonly T[],
  item: T,
  name: (item: T) => { readonly de: string; readonly en: string },
): Change {
  const previous = list[list.indexOf(item) - 1]
  return toldMoved(subject, previous === undefined ? undefined : name(previous))
}

function rowChanges(
  definition: ProcessDefinition,
  decision: Decision,
  subject: Subject,
  old: Table,
  fresh: Table,
): Change[] {
  const words = { old: tableWords(definition, decision, old), fresh: tableWords(definition, decision, fresh) }
  const { added, removed, kept, moved } = pairByKey(old.rows, fresh.rows)
  const number = (table: Table, row: Row) =>
    inBoth((language) => `${language === 'de' ? 'Zeile' : 'row'} ${table.rows.indexOf(row) + 1}`)
  const about = (table: Table, row: Row): Subject => ({
    ...subject,
    place: `${subject.place}/rows/${row.key}`,
    words: inBoth((language) => `${subject.words[language]}, ${number(table, row)[language]}`),
    norms: citations(definition, row.norms),
  })
  const members: Members = {
    norms: { label: { de: 'Grundlage', en: 'legal basis' }, show: asNorms(definition) },
    note: { label: { de: 'Anmerkung', en: 'note' }, group: 'wording' },
  }
  return [
    ...added.map((row) =>
      toldNew(
        about(fresh, row),
        inBoth((language) => `: ${rowWords(words.fresh, fresh, row, language)}`),
      ),
    ),
    ...removed.map((row) =>
      toldGone(
        about(old, row),
        inBoth((language) => ` (${rowWords(words.old, old, row, language)})`),
      ),
    ),
    ...kept.flatMap((pair) => [
      ...(moved.has(pair.after.key)
        ? [movedAfter(about(old, pair.before), fresh.rows, pair.after, (row) => number(fresh, row))]
        : []),
      ...cellChanges(about(fresh, pair.after), words, old, pair.before, fresh, pair.after),
      ...compareMembers(about(fresh, pair.after), pair.before, pair.after, members, ['when', 'then', 'validity']),
      ...validityChanges(about(fresh, pair.after), pair.before.validity, pair.after.validity),
    ]),
  ]
}

function rowWords(words: CellWords, table: Table, row: Row, language: 'de' | 'en'): string {
  const cell = (columns: Table['inputs'] | Table['outputs'], cells: readonly string[]) =>
    columns
      .flatMap(({ key, label }, at) => {
        const source = cells[at] ?? '-'
        return source === '-' ? [] : [`${label[language]} ${words(key, source, language)}`.trim()]
      })
      .join(', ')
  const when = cell(table.inputs, row.when)
  const then = cell(table.outputs, row.then)
  if (when === '') return then
  return language === 'de' ? `wenn ${when}, dann ${then}` : `if ${when}, then ${then}`
}

/** Cells by the key of their column, so that a new column is told once and not in every row. */
function cellChanges(
  subject: Subject,
  words: { readonly old: CellWords; readonly fresh: CellWords },
  old: Table,
  before: Row,
  fresh: Table,
  after: Row,
): Change[] {
  const cells = (table: Table, row: Row) =>
    new Map([
      ...table.inputs.map(({ key, label }, at) => [key, { label, text: row.when[at] ?? '-' }] as const),
      ...table.outputs.map(({ key, label }, at) => [key, { label, text: row.then[at] ?? '-' }] as const),
    ])
  const former = cells(old, before)
  return [...cells(fresh, after)].flatMap(([key, { label, text }]) => {
    const was = former.get(key)?.text
    if (was === undefined || sameJson(was, text)) return []
    // Two ways to write the same words are told as they are written.
    const same = words.old(key, was, 'de') === words.fresh(key, text, 'de')
    const show: Show = (value, language) => {
      const source = String(value)
      if (same) return source
      return source === was ? words.old(key, source, language) : words.fresh(key, source, language)
    }
    const member = { [key]: { label: inBoth((language) => quoted(label, language)), show } }
    return compareMembers(subject, { [key]: was }, { [key]: text }, member)
  })
}
