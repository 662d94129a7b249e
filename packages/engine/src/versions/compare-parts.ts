import type { Text } from '../definition/basics.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { Change, ChangeGroup, ChangeKind } from './change.ts'
import { compareMembers, type Members, type Subject } from './compare-members.ts'
import { asCode, asNamed, asNorms, asPeriod, asPlain, asYesNo, type Show } from './model-words.ts'
import { type Keyed, pairByKey } from './pair-by-key.ts'
import { toldGone, toldMoved, toldNew } from './told.ts'
import { inBoth, quoted } from './words.ts'

/** A list of the model whose items have a name and some settings. */
interface Part<T extends Keyed> {
  readonly name: keyof ProcessDefinition
  readonly group: ChangeGroup
  readonly kind: ChangeKind
  readonly word: Text
  readonly items: (definition: ProcessDefinition) => readonly T[]
  readonly called: (item: T) => Text
  readonly members: (definition: ProcessDefinition) => Members
  /** Their order means something to people. */
  readonly ordered?: true
}

function part<T extends Keyed>(entry: Part<T>): (before: ProcessDefinition, after: ProcessDefinition) => Change[] {
  const { name, group, kind, word, items, called, members, ordered } = entry
  const words = (item: T) => inBoth((language) => `${word[language]} ${quoted(called(item), language)}`)
  const about = (item: T): Subject => ({ group, kind, place: `${name}/${item.key}`, words: words(item), norms: [] })
  return (before, after) => {
    const list = items(after)
    const pairs = pairByKey(items(before), list)
    return [
      ...pairs.added.map((item) => toldNew(about(item))),
      ...pairs.removed.map((item) => toldGone(about(item))),
      ...pairs.kept.flatMap((pair) => {
        const previous = list[list.indexOf(pair.after) - 1]
        const moved = ordered === true && pairs.moved.has(pair.after.key)
        return [
          ...(moved ? [toldMoved(about(pair.after), previous === undefined ? undefined : words(previous))] : []),
          ...compareMembers(about(pair.before), pair.before, pair.after, members(after)),
        ]
      }),
    ]
  }
}

const NAME = { label: { de: 'Name', en: 'name' }, naming: true } as const
const same = (words: string): Text => ({ de: words, en: words })
const list: Show = (value) => (value as readonly string[]).join(', ') || '–'

/** The smaller lists of a model, one entry each. */
const PARTS = [
  part({
    name: 'parameters',
    group: 'amounts',
    kind: 'rule',
    word: { de: 'Wert', en: 'Value' },
    items: ({ parameters }) => parameters,
    called: ({ label }) => label,
    members: (definition) => ({
      label: { ...NAME, group: 'wording' },
      type: { label: { de: 'Art', en: 'kind' }, show: asPlain },
      unit: { label: { de: 'Einheit', en: 'unit' }, show: asPlain },
      norms: { label: { de: 'Grundlage', en: 'legal basis' }, show: asNorms(definition) },
      overridable: {
        label: { de: 'eigene Werte nachgeordneter Behörden', en: 'own values of lower authorities' },
        show: asYesNo,
      },
    }),
  }),
  part({
    name: 'parties',
    group: 'asked',
    kind: 'form',
    word: { de: 'Beteiligte Person', en: 'Party' },
    items: ({ parties }) => parties,
    called: ({ label }) => label,
    members: () => ({
      label: NAME,
      role: { label: { de: 'Rolle', en: 'role' }, show: asPlain },
      name: { label: { de: 'Name aus', en: 'name from' }, show: list },
    }),
  }),
  part({
    name: 'retention',
    group: 'asked',
    kind: 'form',
    word: { de: 'Aufbewahrung', en: 'Retention' },
    items: ({ retention }) => retention,
    called: ({ label }) => label,
    members: (definition) => ({
      label: { ...NAME, group: 'wording' },
      period: { label: { de: 'Dauer', en: 'period' }, show: asPeriod },
      norms: { label: { de: 'Grundlage', en: 'legal basis' }, show: asNorms(definition) },
    }),
  }),
  part({
    name: 'roles',
    group: 'flow',
    kind: 'flow',
    word: { de: 'Zuständigkeit', en: 'Role' },
    items: ({ roles }) => roles,
    called: ({ label }) => label,
    members: () => ({
      label: NAME,
      fourEyes: { label: { de: 'vier Augen', en: 'four eyes' }, show: asYesNo, absent: { de: 'nein', en: 'no' } },
    }),
  }),
  part({
    name: 'stations',
    group: 'wording',
    kind: 'text',
    word: { de: 'Station', en: 'Station' },
    items: ({ stations }) => stations,
    called: ({ label }) => label,
    ordered: true,
    members: ({ steps }) => ({
      label: NAME,
      note: { label: { de: 'Hinweis', en: 'note' } },
      steps: {
        label: { de: 'Schritte', en: 'steps' },
        show: (value, language) =>
          (value as readonly string[]).map((key) => asNamed(steps)(key, language)).join(', ') || '–',
      },
    }),
  }),
  part({
    name: 'norms',
    group: 'wording',
    kind: 'text',
    word: { de: 'Rechtsgrundlage', en: 'Legal basis' },
    items: ({ norms }) => norms,
    called: ({ section, short }) => same(`${section} ${short}`),
    members: () => ({
      law: { label: { de: 'Gesetz', en: 'law' }, show: asPlain },
      short: { label: { de: 'Kurzname', en: 'abbreviation' }, show: asPlain },
      section: { label: { de: 'Stelle', en: 'section' }, show: asPlain },
      version: { label: { de: 'Fassung', en: 'version' }, show: asPlain },
      gist: { label: { de: 'Inhalt', en: 'gist' }, show: asPlain },
    }),
  }),
  part({
    name: 'scenarios',
    group: 'flow',
    kind: 'scenario',
    word: { de: 'Testfall', en: 'Test case' },
    items: ({ scenarios }) => scenarios,
    called: ({ names }) => names,
    members: () => ({
      names: NAME,
      events: { label: { de: 'Verlauf', en: 'course' }, untold: true },
      expect: { label: { de: 'erwartetes Ergebnis', en: 'expected result' }, untold: true },
      parameters: { label: { de: 'angenommene Beträge', en: 'assumed amounts' }, untold: true },
    }),
  }),
] as const

const SERVICE: Members = {
  summary: { label: { de: 'Worum es geht', en: 'what it is about' } },
  who: { label: { de: 'Wer', en: 'who' } },
  papers: { label: { de: 'Unterlagen', en: 'papers' } },
  duration: { label: { de: 'Dauer', en: 'duration' } },
  cost: { label: { de: 'Kosten', en: 'cost' } },
  privacy: { label: { de: 'Datenschutz', en: 'privacy' } },
  privacyDetails: { label: { de: 'Datenschutz im Einzelnen', en: 'privacy in detail' } },
  start: { label: { de: 'Knopf zum Beginnen', en: 'button that begins' } },
}

const HEAD: Members = {
  names: { label: { de: 'Name', en: 'name' }, naming: true },
  responsibleUnit: { label: { de: 'zuständige Stelle', en: 'responsible unit' } },
  publishingAuthority: { label: { de: 'herausgebende Behörde', en: 'publishing authority' } },
  serviceIds: { label: { de: 'Leistungsnummern', en: 'service numbers' }, show: list },
}

/** Everything of a model beside form, flow, rules and letters. */
export function compareParts(before: ProcessDefinition, after: ProcessDefinition): Change[] {
  const words = inBoth(
    (language) => `${language === 'de' ? 'Verfahren' : 'Procedure'} ${quoted(before.names, language)}`,
  )
  const head = (place: string): Subject => ({ group: 'wording', kind: 'text', place, words, norms: [] })
  const startPage = inBoth((language) => (language === 'de' ? 'Startseite' : 'Start page'))
  const caseName: Members = {
    prefix: { label: { de: 'Kürzel der Vorgangsnummer', en: 'prefix of case numbers' }, show: asPlain },
    title: { label: { de: 'Bezeichnung der Vorgänge', en: 'title of cases' }, show: asCode },
  }
  return [
    ...PARTS.flatMap((compare) => compare(before, after)),
    ...compareMembers(head('head'), pick(before), pick(after), HEAD),
    ...compareMembers({ ...head('service'), words: startPage }, before.service, after.service, SERVICE),
    ...compareMembers(head('caseName'), before.caseName, after.caseName, caseName),
  ]
}

function pick({ names, responsibleUnit, publishingAuthority, serviceIds }: ProcessDefinition) {
  return { names, responsibleUnit, publishingAuthority, serviceIds }
}
