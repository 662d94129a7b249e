import type { Text } from '../definition/basics.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { Change } from './change.ts'
import { compareMembers, type Members, type Subject } from './compare-members.ts'
import { asCode, asNamed, asPeriod, asPlain, asYesNo } from './model-words.ts'
import { pairByKey } from './pair-by-key.ts'
import { told, toldGone, toldNew } from './told.ts'
import { inBoth, quoted } from './words.ts'

interface Outcome {
  readonly key: string
  readonly label: Text
}

/** A step's settings, told by the names that settings have in every block. */
export function compareSettings(
  subject: Subject,
  definition: ProcessDefinition,
  before: object,
  after: object,
): Change[] {
  const at = { ...subject, place: `${subject.place}/config` }
  return [
    ...compareMembers(at, before, after, settings(definition), ['outcomes']),
    ...outcomeChanges(at, outcomesOf(before), outcomesOf(after)),
  ]
}

function settings(definition: ProcessDefinition): Members {
  return {
    role: { label: { de: 'zuständig', en: 'responsible' }, show: asNamed(definition.roles) },
    form: { label: { de: 'Formular', en: 'form' }, show: asNamed(definition.forms) },
    decision: { label: { de: 'Regel', en: 'rule' }, show: asNamed(definition.decisions) },
    letter: { label: { de: 'Schreiben', en: 'letter' }, show: asNamed(definition.letters) },
    party: { label: { de: 'gefragt wird', en: 'asks' }, show: asNamed(definition.parties) },
    retention: { label: { de: 'Aufbewahrung', en: 'retention' }, show: asNamed(definition.retention) },
    result: { label: { de: 'Ergebnis', en: 'result' }, show: asPlain },
    period: { label: { de: 'Frist', en: 'period' }, show: asPeriod },
    at: { label: { de: 'Zeitpunkt', en: 'moment' }, show: asCode },
    dueWorkingDays: { label: { de: 'Arbeitstage bis zur Fälligkeit', en: 'working days until due' }, show: asPlain },
  }
}

function outcomesOf(config: object): readonly Outcome[] {
  const outcomes = (config as { outcomes?: unknown }).outcomes
  return Array.isArray(outcomes) ? (outcomes as Outcome[]) : []
}

function outcomeChanges(subject: Subject, before: readonly Outcome[], after: readonly Outcome[]): Change[] {
  const { added, removed, kept, moved } = pairByKey(before, after)
  const about = ({ key, label }: Outcome): Subject => ({
    ...subject,
    place: `${subject.place}/outcomes/${key}`,
    words: inBoth(
      (language) =>
        `${subject.words[language]}: ${language === 'de' ? 'Ergebnis' : 'outcome'} ${quoted(label, language)}`,
    ),
  })
  const members: Members = {
    label: { label: { de: 'Name', en: 'name' }, naming: true },
    asks: {
      label: { de: 'stellt eine Rückfrage', en: 'asks a question' },
      show: asYesNo,
      absent: { de: 'nein', en: 'no' },
    },
  }
  const order = inBoth((language) =>
    language === 'de'
      ? `${subject.words.de}: Die Ergebnisse stehen in anderer Reihenfolge.`
      : `${subject.words.en}: the outcomes stand in another order.`,
  )
  return [
    ...added.map((outcome) => toldNew(about(outcome))),
    ...removed.map((outcome) => toldGone(about(outcome))),
    ...kept.flatMap((pair) => compareMembers(about(pair.before), pair.before, pair.after, members)),
    ...(moved.size === 0
      ? []
      : [told({ ...subject, group: 'wording', place: `${subject.place}/outcomes/order` }, order)]),
  ]
}
