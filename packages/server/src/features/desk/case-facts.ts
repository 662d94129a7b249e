import {
  type CaseState,
  type Entry,
  type Field,
  fieldAt,
  fieldKind,
  type ItemField,
  type Language,
  listOf,
  localDate,
  pathOfField,
  type ProcessDefinition,
  type World,
} from '@laufzettel/engine'
import type { CaseFact, FactGroup, QuestionField } from '@laufzettel/portal/render'

/** Entries of a case by path, each with those that stood there before, oldest first. */
export type EntryHistory = Readonly<Record<string, readonly Entry[]>>

/**
 * The facts of a case, by party and by item, with their sources. Name and address of a party are read as one;
 * fields that were never asked are left out.
 */
export function caseFacts(world: World, state: CaseState, history: EntryHistory, language: Language): FactGroup[] {
  const { definition } = world.definition
  const entries = entriesOf(state)
  const fact = (path: string, label: string, paths: readonly string[] = [path]) =>
    factOf(world, state, history, { path, label, paths }, language)
  const parties = definition.parties.map((party) => {
    const at = (key: string) => `${party.key}/${key}`
    const address = party.address.flat()
    const merged = new Set([...party.name, ...address, ...(party.salutation === undefined ? [] : [party.salutation])])
    const others = definition.fields.filter(
      (field) => field.party === party.key && !merged.has(field.key) && Object.hasOwn(entries, at(field.key)),
    )
    return {
      title: party.label[language],
      facts: [
        {
          ...fact(at(party.name[0] ?? ''), NAME[language], party.name.map(at)),
          text: words(definition, entries, party.name.map(at), language),
        },
        {
          ...fact(at(address[0] ?? ''), ADDRESS[language], address.map(at)),
          text: party.address.map((line) => words(definition, entries, line.map(at), language)).join('\n'),
        },
        ...others.map((field) => fact(at(field.key), field.label[language])),
      ],
    }
  })
  const own = definition.fields.filter(
    (field) => field.party === undefined && field.items === undefined && Object.hasOwn(entries, field.key),
  )
  const items = definition.fields.flatMap((field) =>
    (state.items[field.key] ?? []).map((item) => ({
      title: itemTitle(definition, entries, field, item, language),
      facts: (field.items ?? [])
        .map((inner) => ({ inner, path: `${field.key}/${item}/${inner.key}` }))
        .filter(({ inner, path }) => Object.hasOwn(entries, path) && inner.key !== listOf(definition, field.key)?.name)
        .map(({ inner, path }) => fact(path, inner.label[language])),
    })),
  )
  const rest =
    own.length === 0
      ? []
      : [{ title: definition.names[language], facts: own.map((field) => fact(field.key, field.label[language])) }]
  return [...parties, ...rest, ...items]
}

/** The fields that a question may open for correction, each with its present value: of items first, then of parties. */
export function questionFields(
  world: World,
  state: CaseState,
  chosen: readonly string[],
  language: Language,
): QuestionField[] {
  const { definition } = world.definition
  const entries = entriesOf(state)
  const several = Object.values(state.items).some((items) => items.length > 1)
  const ofItems = definition.fields.flatMap((field) =>
    (state.items[field.key] ?? []).flatMap((item) => {
      const prefix = several ? `${itemTitle(definition, entries, field, item, language)}: ` : ''
      return (field.items ?? []).map((inner) => ({ path: `${field.key}/${item}/${inner.key}`, field: inner, prefix }))
    }),
  )
  const others = definition.fields
    .filter((field) => field.items === undefined)
    .map((field) => ({ path: pathOfField(field), field, prefix: '' }))
  return [...ofItems, ...others]
    .filter(({ path }) => Object.hasOwn(entries, path))
    .map(({ path, field, prefix }) => ({
      path,
      label: prefix + field.label[language],
      text: wordsOf(field, entries[path], language),
      checked: chosen.includes(path),
    }))
}

/** A party as sentences name it: given name first. Empty where its data is erased. */
export function partyName(world: World, state: CaseState, party: string, language: Language): string {
  const { definition } = world.definition
  const of = definition.parties.find((candidate) => candidate.key === party)
  return of === undefined
    ? party
    : words(
        definition,
        entriesOf(state),
        of.name.map((key) => `${party}/${key}`),
        language,
      )
}

export function partyAddress(world: World, state: CaseState, party: string, language: Language): string[] {
  const { definition } = world.definition
  const of = definition.parties.find((candidate) => candidate.key === party)
  const lines = (of?.address ?? []).map((line) =>
    words(
      definition,
      entriesOf(state),
      line.map((key) => `${party}/${key}`),
      language,
    ),
  )
  return lines.filter((line) => line !== '')
}

const NAME = { de: 'Name', en: 'Name' }
const ADDRESS = { de: 'Anschrift', en: 'Address' }

interface Asked {
  readonly path: string
  readonly label: string
  /** The fields that make up the fact. */
  readonly paths: readonly string[]
}

function factOf(world: World, state: CaseState, history: EntryHistory, asked: Asked, language: Language): CaseFact {
  const { definition } = world.definition
  const entries = entriesOf(state)
  const entry = entries[asked.path]
  const latest = asked.paths
    .map((path) => entries[path])
    .filter((one) => one !== undefined)
    .sort((a, b) => (a.source.at < b.source.at ? 1 : -1))[0]
  const field = fieldAt(definition, asked.path)
  const on = latest === undefined ? '' : localDate(latest.source.at, world.zone)
  const changed = asked.paths.some((path) => (history[path]?.length ?? 0) > 1)
  const before = changed && field !== null ? wordsOf(field, history[asked.path]?.at(-2), language) : ''
  const source = latest?.source
  return {
    path: asked.path,
    label: asked.label,
    text: field === null ? '' : wordsOf(field, entry, language),
    ...(entry?.unavailable === undefined ? {} : { unavailable: entry.unavailable }),
    ...(changed ? { source: { kind: 'answer' as const, on, before } } : {}),
    ...(!changed && source?.kind === 'paper' ? { source: { kind: 'paper' as const, on: source.received ?? on } } : {}),
    ...(!changed && source?.kind === 'register'
      ? { source: { kind: 'register' as const, on, name: source.by ?? '' } }
      : {}),
    ...(!changed && source?.kind === 'official' ? { source: { kind: 'official' as const, on } } : {}),
  }
}

function itemTitle(
  definition: ProcessDefinition,
  entries: Entries,
  field: Field,
  item: string,
  language: Language,
): string {
  const list = listOf(definition, field.key)
  const name =
    list?.name === null || list === null
      ? ''
      : words(definition, entries, [`${field.key}/${item}/${list.name}`], language)
  return `${list?.item[language] ?? field.label[language]} ${name}`.trim()
}

type Entries = Readonly<Record<string, Entry>>

function words(definition: ProcessDefinition, entries: Entries, paths: readonly string[], language: Language): string {
  const parts = paths.map((path) => {
    const field = fieldAt(definition, path)
    return field === null ? '' : wordsOf(field, entries[path], language)
  })
  return parts.filter((part) => part !== '').join(' ')
}

function wordsOf(field: Field | ItemField, entry: Entry | undefined, language: Language): string {
  const kind = fieldKind(field.kind)
  if (kind === undefined || kind.repeats || entry === undefined) return ''
  if (entry.value === null && entry.partial === undefined) return ''
  return kind.toText(entry, field.config ?? {}, language)
}

function entriesOf(state: CaseState): Entries {
  return Object.assign({}, ...Object.values(state.vault).map((vault) => vault.entries))
}
