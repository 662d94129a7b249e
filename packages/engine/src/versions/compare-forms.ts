import type { Form, Group, Page, Placement } from '../definition/form.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { Change } from './change.ts'
import { compareMembers, type Members, type Subject } from './compare-members.ts'
import {
  asCode,
  asCondition,
  asNamed,
  asPlain,
  asText,
  citations,
  fieldOf,
  questionWords,
  type Show,
} from './model-words.ts'
import { pairByKey } from './pair-by-key.ts'
import { inSentence, told, toldGone, toldMoved, toldNew } from './told.ts'
import { inBoth, quoted } from './words.ts'

/** A question where it stands. */
interface Placed {
  readonly key: string
  readonly placement: Placement
  readonly page: Page
  readonly group: Group
}

/** What people are asked: forms, their pages and questions. */
export function compareForms(before: ProcessDefinition, after: ProcessDefinition): Change[] {
  const { added, removed, kept } = pairByKey(before.forms, after.forms)
  return [
    ...added.map((form) => toldNew(formSubject(form))),
    ...removed.map((form) => toldGone(formSubject(form))),
    ...kept.flatMap((pair) => formChanges(before, after, pair.before, pair.after)),
  ]
}

function formSubject(form: Form): Subject {
  const words = inBoth((language) => `${language === 'de' ? 'Formular' : 'Form'} ${quoted(form.names, language)}`)
  return { group: 'asked', kind: 'form', place: `forms/${form.key}`, words, norms: [] }
}

function formChanges(before: ProcessDefinition, after: ProcessDefinition, old: Form, fresh: Form): Change[] {
  const subject = formSubject(old)
  const members: Members = {
    names: { label: { de: 'Name', en: 'name' }, naming: true, group: 'wording' },
    submit: { label: { de: 'Knopf zum Absenden', en: 'button that sends' }, group: 'wording' },
    preview: { label: { de: 'Vorschau', en: 'forecast' }, show: asPreview(after) },
    declaration: {
      label: { de: 'Erklärung', en: 'declaration' },
      show: (value, language) => asText((value as { text: unknown }).text, language),
    },
  }
  return [
    ...compareMembers(subject, old, fresh, members, ['pages']),
    ...pageChanges(after, subject.place, old, fresh),
    ...questionChanges(before, after, subject.place, old, fresh),
  ]
}

function asPreview(definition: ProcessDefinition): Show {
  return (value, language) => {
    const { decision, title } = value as { decision: string; title: unknown }
    return `${asText(title, language)} (${asNamed(definition.decisions)(decision, language)})`
  }
}

function pageChanges(after: ProcessDefinition, place: string, old: Form, fresh: Form): Change[] {
  const { added, removed, kept, moved } = pairByKey(old.pages, fresh.pages)
  const about = (page: Page): Subject => ({
    group: 'asked',
    kind: 'form',
    place: `${place}/pages/${page.key}`,
    words: pageWords(page),
    norms: [],
  })
  const members: Members = {
    title: { label: { de: 'Überschrift', en: 'title' }, naming: true, group: 'wording' },
    help: { label: { de: 'Hilfe', en: 'help' }, group: 'wording' },
    visible: { label: { de: 'gezeigt', en: 'shown' }, show: conditional(after), absent: ALWAYS },
    repeat: { label: { de: 'wiederholt für', en: 'repeated for' }, show: asNamed(after.fields) },
  }
  return [
    ...added.map((page) => toldNew(about(page))),
    ...removed.map((page) => toldGone(about(page))),
    ...kept
      .filter(({ after: { key } }) => moved.has(key))
      .map((pair) => {
        const previous = fresh.pages[fresh.pages.indexOf(pair.after) - 1]
        return toldMoved(about(pair.after), previous === undefined ? undefined : pageWords(previous))
      }),
    ...kept.flatMap((pair) => [
      ...compareMembers(about(pair.before), pair.before, pair.after, members, ['groups']),
      ...groupChanges(about(pair.after), pair.before, pair.after),
    ]),
  ]
}

function groupChanges(subject: Subject, old: Page, fresh: Page): Change[] {
  const { kept, added, removed } = pairByKey(old.groups, fresh.groups)
  const about = (group: Group): Subject => ({
    ...subject,
    group: 'wording',
    place: `${subject.place}/groups/${group.key}`,
    words: inBoth((language) => `${subject.words[language]}, ${groupWords(group)[language]}`),
  })
  const titled = (group: Group) => group.title !== undefined
  const members: Members = {
    title: { label: { de: 'Überschrift', en: 'title' } },
    help: { label: { de: 'Hilfe', en: 'help' } },
  }
  return [
    ...added.filter(titled).map((group) => toldNew(about(group))),
    ...removed.filter(titled).map((group) => toldGone(about(group))),
    ...kept.flatMap((pair) => compareMembers(about(pair.before), pair.before, pair.after, members, ['placements'])),
  ]
}

function questionChanges(
  before: ProcessDefinition,
  after: ProcessDefinition,
  place: string,
  old: Form,
  fresh: Form,
): Change[] {
  const [former, now] = [placedIn(old), placedIn(fresh)]
  const { added, removed, kept } = pairByKey(former, now)
  const about = (definition: ProcessDefinition, { key, page, placement }: Placed): Subject => ({
    group: 'asked',
    kind: 'form',
    place: `${place}/placements/${key}`,
    words: inBoth(
      (language) =>
        `${language === 'de' ? 'Frage' : 'Question'} ${quoted(questionWords(definition, page, placement), language)}`,
    ),
    norms: citations(definition, fieldOf(definition, page, placement)?.norms),
  })
  const movedWithin = new Set(
    fresh.pages.flatMap((page) => {
      const same = former.filter((placed) => placed.page.key === page.key)
      return [
        ...pairByKey(
          same,
          now.filter((placed) => placed.page.key === page.key),
        ).moved,
      ]
    }),
  )
  return [
    ...added.map((placed) => toldNew(about(after, placed), newQuestionWords(after, placed))),
    ...removed.map((placed) => toldGone(about(before, placed))),
    ...kept.flatMap((pair) => [
      ...placeChange(about(after, pair.after), pair.before, pair.after, movedWithin, now, after),
      ...compareMembers(
        about(before, pair.before),
        pair.before.placement,
        pair.after.placement,
        questionMembers(after),
        ['validations'],
      ),
      ...validationChanges(about(after, pair.after), after, pair.before.placement, pair.after.placement),
    ]),
  ]
}

function placedIn(form: Form): Placed[] {
  return form.pages.flatMap((page) =>
    page.groups.flatMap((group) =>
      group.placements.map((placement) => ({ key: placement.key, placement, page, group })),
    ),
  )
}

function newQuestionWords(definition: ProcessDefinition, { page, placement }: Placed) {
  return inBoth((language) => {
    const where = language === 'de' ? ` auf der ${pageWords(page).de}` : ` on the ${inSentence(pageWords(page).en)}`
    const duty = required(definition)(placement.required ?? false, language)
    const reveal = placement.visible === undefined ? '' : `, ${conditional(definition)(placement.visible, language)}`
    return `${where}, ${duty}${reveal}`
  })
}

function placeChange(
  subject: Subject,
  old: Placed,
  fresh: Placed,
  movedWithin: ReadonlySet<string>,
  now: readonly Placed[],
  definition: ProcessDefinition,
): Change[] {
  if (old.page.key !== fresh.page.key) {
    const [from, to] = [pageWords(old.page), pageWords(fresh.page)]
    const sentence = inBoth((language) =>
      language === 'de'
        ? `${subject.words.de} steht jetzt auf der ${to.de} statt auf der ${from.de}.`
        : `${subject.words.en} now stands on the ${inSentence(to.en)} instead of the ${inSentence(from.en)}.`,
    )
    return [told({ ...subject, place: `${subject.place}/moved` }, sentence, { before: from, after: to })]
  }
  if (movedWithin.has(fresh.key)) {
    const previous = now[now.indexOf(fresh) - 1]
    const first = previous === undefined || previous.page.key !== fresh.page.key
    return [
      toldMoved(
        subject,
        first
          ? undefined
          : inBoth((language) => quoted(questionWords(definition, previous.page, previous.placement), language)),
      ),
    ]
  }
  if (old.group.key === fresh.group.key) return []
  const sentence = inBoth((language) =>
    language === 'de'
      ? `${subject.words.de} steht jetzt in ${groupWords(fresh.group).de}.`
      : `${subject.words.en} now stands in ${groupWords(fresh.group).en}.`,
  )
  return [told({ ...subject, group: 'wording', place: `${subject.place}/group` }, sentence)]
}

const ALWAYS = { de: 'immer', en: 'always' }

function conditional(definition: ProcessDefinition): Show {
  const condition = asCondition(definition)
  return (value, language) => `${language === 'de' ? 'nur wenn' : 'only if'} ${condition(value, language)}`
}

function required(definition: ProcessDefinition): Show {
  const condition = asCondition(definition)
  return (value, language) => {
    const duty = language === 'de' ? 'Pflicht' : 'required'
    if (value === true) return duty
    if (value === false) return language === 'de' ? 'freiwillig' : 'optional'
    return `${duty}${language === 'de' ? ', wenn' : ' if'} ${condition(value, language)}`
  }
}

function questionMembers(definition: ProcessDefinition): Members {
  return {
    label: { label: { de: 'Frage', en: 'question' }, naming: true },
    help: { label: { de: 'Hilfe', en: 'help' }, group: 'wording' },
    required: {
      label: { de: 'Antwort', en: 'answer' },
      show: required(definition),
      absent: { de: 'freiwillig', en: 'optional' },
    },
    visible: { label: { de: 'gezeigt', en: 'shown' }, show: conditional(definition), absent: ALWAYS },
    prefill: { label: { de: 'Vorbelegung', en: 'prefilled answer' }, show: asCode },
    field: { label: { de: 'gespeichert als', en: 'kept as' }, show: asPlain },
    party: { label: { de: 'Person', en: 'person' }, show: asNamed(definition.parties) },
  }
}

function validationChanges(
  subject: Subject,
  definition: ProcessDefinition,
  old: Placement,
  fresh: Placement,
): Change[] {
  const { added, removed, kept, moved } = pairByKey(old.validations ?? [], fresh.validations ?? [])
  type Validation = (typeof added)[number]
  const about = (validation: Validation): Subject => ({
    ...subject,
    place: `${subject.place}/validations/${validation.key}`,
    words: inBoth(
      (language) =>
        `${subject.words[language]}: ${language === 'de' ? 'Prüfung' : 'check'} ${quoted(validation.message, language)}`,
    ),
    norms: citations(definition, validation.norms),
  })
  const members: Members = {
    rule: { label: { de: 'Bedingung', en: 'condition' }, show: asCode },
    message: { label: { de: 'Hinweis', en: 'message' }, group: 'wording' },
    norms: {
      label: { de: 'Grundlage', en: 'legal basis' },
      show: (value) => citations(definition, value as string[]).join(', ') || '–',
    },
  }
  return [
    ...added.map((validation) => toldNew(about(validation))),
    ...removed.map((validation) => toldGone(about(validation))),
    ...kept
      .filter(({ after: { key } }) => moved.has(key))
      .map((pair) =>
        toldMoved({ ...about(pair.after), group: 'wording' }, { de: 'anderen Prüfungen', en: 'other checks' }),
      ),
    ...kept.flatMap((pair) => compareMembers(about(pair.before), pair.before, pair.after, members)),
  ]
}

function pageWords(page: Page) {
  return inBoth((language) => `${language === 'de' ? 'Seite' : 'Page'} ${quoted(page.title, language)}`)
}

function groupWords(group: Group) {
  return inBoth((language) => {
    const word = language === 'de' ? 'Gruppe' : 'group'
    return group.title === undefined
      ? `${word} ${language === 'de' ? 'ohne Überschrift' : 'without a title'}`
      : `${word} ${quoted(group.title, language)}`
  })
}
