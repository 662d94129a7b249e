import { canonicalJson } from '../canonical/json.ts'
import type { Language, Text } from '../definition/basics.ts'
import type { Change, ChangeGroup, ChangeKind } from './change.ts'
import { asText, type Show } from './model-words.ts'
import { inBoth } from './words.ts'

/** What a sentence is about. */
export interface Subject {
  readonly group: ChangeGroup
  readonly kind: ChangeKind
  readonly place: string
  /** At the beginning of a sentence: Schritt „Steuer festsetzen“. */
  readonly words: Text
  readonly norms: readonly string[]
}

/** How the change of one member of an object is told. */
export interface Member {
  readonly label: Text
  readonly show?: Show
  /** What it means that the member is absent; absent and this value are the same. */
  readonly absent?: Text
  readonly group?: ChangeGroup
  /** The subject's name: „heißt jetzt …“. */
  readonly naming?: true
  /** Too much to be told in a sentence: it says only that it changed. */
  readonly untold?: true
}

export type Members = Readonly<Record<string, Member>>

/**
 * A sentence for each member that differs. Members without an entry are told by their name in the model, so
 * that no change is hidden; those in `elsewhere` somebody else tells.
 */
export function compareMembers(
  subject: Subject,
  before: object,
  after: object,
  members: Members,
  elsewhere: readonly string[] = [],
): Change[] {
  const names = new Set([...Object.keys(after), ...Object.keys(before)])
  return [...names]
    .filter((name) => name !== 'key' && !elsewhere.includes(name))
    .flatMap((name) => {
      const [old, fresh] = [memberOf(before, name), memberOf(after, name)]
      return sameJson(old, fresh) ? [] : memberChange(subject, name, members[name] ?? unnamed(name), old, fresh)
    })
}

export function sameJson(a: unknown, b: unknown): boolean {
  return canonicalJson(a ?? null) === canonicalJson(b ?? null)
}

function memberOf(object: object, name: string): unknown {
  return Object.hasOwn(object, name) ? (object as Readonly<Record<string, unknown>>)[name] : undefined
}

function unnamed(name: string): Member {
  return { label: { de: `Einstellung „${name}“`, en: `setting “${name}”` }, show: (value) => canonicalJson(value) }
}

function memberChange(subject: Subject, name: string, member: Member, old: unknown, fresh: unknown): Change[] {
  if (member.untold === true) {
    const sentence = inBoth(
      (language) => `${subject.words[language]}: ${member.label[language]} ${language === 'de' ? 'geändert' : 'changed'}.`,
    )
    const { kind, norms } = subject
    return [{ group: member.group ?? subject.group, kind, place: `${subject.place}/${name}`, sentence, norms }]
  }
  const { absent, label, naming, show = asText } = member
  const shown = (value: unknown): Text | undefined =>
    value === undefined ? absent : inBoth((language) => show(value, language))
  const [wordsBefore, wordsAfter] = [shown(old), shown(fresh)]
  if (absent !== undefined && wordsBefore?.de === wordsAfter?.de && wordsBefore?.en === wordsAfter?.en) return []
  const same = sameIn(wordsBefore, wordsAfter)
  const [before, after] = [wordsBefore, wordsAfter].map(
    (words) => words && inBoth((language) => (language === same ? borrowed(words, language) : words[language])),
  )
  const sentence = inBoth((language) => {
    const [from, to] = [before?.[language], after?.[language]]
    const subjectWords = subject.words[language]
    const inOther = language !== same ? '' : language === 'de' ? ' auf Englisch' : ' in German'
    if (naming === true && to !== undefined) {
      return language === 'de'
        ? `${subjectWords} heißt${inOther} jetzt ${to}.`
        : `${subjectWords} is now called ${to}${inOther}.`
    }
    const what = `${subjectWords}: ${label[language]}${inOther}`
    if (language === 'de') {
      if (to === undefined) return `${what} entfällt (bisher ${from}).`
      return from === undefined ? `${what} neu: ${to}.` : `${what} jetzt ${to} statt ${from}.`
    }
    if (to === undefined) return `${what} is dropped (so far ${from}).`
    return from === undefined ? `${what} is new: ${to}.` : `${what} is now ${to} instead of ${from}.`
  })
  return [
    {
      group: member.group ?? subject.group,
      kind: subject.kind,
      place: `${subject.place}/${name}`,
      sentence,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      norms: subject.norms,
    },
  ]
}

/** The words of the other language in the quotation marks of this one. */
function borrowed(words: Text, language: Language): string {
  return language === 'en' ? words.de.replace(/„([^“]*)“/g, '“$1”') : words.en.replace(/“([^”]*)”/g, '„$1“')
}

/** The one language in which both say the same, so that its sentence has to show what changed in the other one. */
function sameIn(before: Text | undefined, after: Text | undefined): Language | undefined {
  if (before === undefined || after === undefined) return undefined
  const languages = (['de', 'en'] as const).filter((language) => before[language] === after[language])
  return languages.length === 1 ? languages[0] : undefined
}
