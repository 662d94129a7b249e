import type { Text } from '../definition/basics.ts'
import type { Field, ItemField } from '../definition/field.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { Change } from './change.ts'
import { compareMembers, type Members, sameJson, type Subject } from './compare-members.ts'
import { asNamed, asNorms, asPlain, citations, plainLabel } from './model-words.ts'
import { pairByKey } from './pair-by-key.ts'
import { told, toldGone, toldNew } from './told.ts'
import { inBoth, quoted } from './words.ts'

interface Option {
  readonly key: string
  readonly label: Text
}

/** The data dictionary: what is kept of each answer, for which purpose and how long. */
export function compareFields(before: ProcessDefinition, after: ProcessDefinition): Change[] {
  return compareList(before, after, before.fields, after.fields, 'fields')
}

function compareList(
  before: ProcessDefinition,
  after: ProcessDefinition,
  old: readonly (Field | ItemField)[],
  fresh: readonly (Field | ItemField)[],
  place: string,
): Change[] {
  // Fields of two parties may have the same key.
  const keyed = (fields: readonly (Field | ItemField)[]) =>
    fields.map((field) => ({
      key: 'party' in field && field.party !== undefined ? `${field.party}/${field.key}` : field.key,
      field,
    }))
  const pairs = pairByKey(keyed(old), keyed(fresh))
  const moved = [...pairs.moved]
  return [
    ...pairs.added.map(({ key, field }) => toldNew(subjectOf(after, field, `${place}/${key}`))),
    ...pairs.removed.map(({ key, field }) => toldGone(subjectOf(before, field, `${place}/${key}`))),
    ...pairs.kept.flatMap((pair) =>
      fieldChanges(before, after, pair.before.field, pair.after.field, `${place}/${pair.after.key}`),
    ),
    ...(moved.length === 0 ? [] : [orderChange(place)]),
  ]
}

function orderChange(place: string): Change {
  const words = { de: 'Die Angaben', en: 'The data' }
  const sentence = {
    de: 'Die Angaben stehen im Verzeichnis in anderer Reihenfolge.',
    en: 'The data stands in another order in the dictionary.',
  }
  return told({ group: 'wording', kind: 'form', place: `${place}/order`, words, norms: [] }, sentence)
}

function subjectOf(definition: ProcessDefinition, field: Field | ItemField, place: string): Subject {
  const name = { de: plainLabel(field.label.de), en: plainLabel(field.label.en) }
  const words = inBoth((language) => `${language === 'de' ? 'Angabe' : 'Data'} ${quoted(name, language)}`)
  return { group: 'asked', kind: 'form', place, words, norms: citations(definition, field.norms) }
}

function fieldChanges(
  before: ProcessDefinition,
  after: ProcessDefinition,
  old: Field | ItemField,
  fresh: Field | ItemField,
  place: string,
): Change[] {
  const subject = subjectOf(after, old, place)
  const [config, formerConfig] = [fresh.config ?? {}, old.config ?? {}]
  const items = (field: Field | ItemField) => ('items' in field ? (field.items ?? []) : [])
  return [
    ...compareMembers(subject, old, fresh, members(after), ['config', 'items']),
    ...optionChanges(subject, formerConfig, config),
    ...compareMembers({ ...subject, place: `${place}/config` }, formerConfig, config, CONFIG, ['options']),
    ...compareList(before, after, items(old), items(fresh), `${place}/items`),
  ]
}

function members(definition: ProcessDefinition): Members {
  return {
    label: { label: { de: 'Frage', en: 'question' }, naming: true },
    help: { label: { de: 'Hilfe', en: 'help' }, group: 'wording' },
    purpose: { label: { de: 'Zweck', en: 'purpose' } },
    kind: { label: { de: 'Art', en: 'kind' }, show: asPlain },
    norms: { label: { de: 'Grundlage', en: 'legal basis' }, show: asNorms(definition) },
    sensitivity: { label: { de: 'Schutzbedarf', en: 'sensitivity' }, show: asPlain },
    retention: { label: { de: 'Aufbewahrung', en: 'retention' }, show: asNamed(definition.retention) },
    party: { label: { de: 'Person', en: 'person' }, show: asNamed(definition.parties) },
    fimId: { label: { de: 'FIM-Nummer', en: 'FIM number' }, show: asPlain, group: 'wording' },
  }
}

const CONFIG: Members = {
  maxLength: { label: { de: 'Höchstlänge', en: 'maximum length' }, show: asPlain },
  autocomplete: { label: { de: 'Ausfüllhilfe des Browsers', en: 'autofill' }, show: asPlain, group: 'wording' },
}

function optionChanges(subject: Subject, before: object, after: object): Change[] {
  const [old, fresh] = [optionsOf(before), optionsOf(after)]
  const { added, removed, kept, moved } = pairByKey(old, fresh)
  const place = `${subject.place}/config/options`
  const about = ({ key, label }: Option): Subject => ({
    ...subject,
    place: `${place}/${key}`,
    words: inBoth(
      (language) =>
        `${subject.words[language]}: ${language === 'de' ? 'Antwort' : 'answer'} ${quoted(label, language)}`,
    ),
  })
  const order =
    moved.size === 0
      ? []
      : [
          told(
            { ...subject, place: `${place}/order` },
            inBoth(
              (language) =>
                `${subject.words[language]}: ${language === 'de' ? 'Die Antworten stehen in anderer Reihenfolge' : 'the answers stand in another order'}.`,
            ),
          ),
        ]
  return [
    ...added.map((option) => toldNew(about(option))),
    ...removed.map((option) => toldGone(about(option))),
    ...kept.flatMap((pair) =>
      sameJson(pair.before, pair.after)
        ? []
        : compareMembers(about(pair.before), pair.before, pair.after, {
            label: { label: { de: 'Wortlaut', en: 'words' }, naming: true },
          }),
    ),
    ...order,
  ]
}

function optionsOf(config: object): readonly Option[] {
  const options = (config as { options?: unknown }).options
  return Array.isArray(options) ? (options as Option[]) : []
}
