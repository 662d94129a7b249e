import { type Field, fieldKind, type ItemField, type Page, type ProcessDefinition, type Tagged } from '@laufzettel/engine'
import { type Placed, placementOf, placementsOn } from './lookup.ts'
import { chainsIn, placeWords, type Use, usesOfName, type Without } from './uses.ts'

/** A field of the data dictionary; one of a list's items knows its list. */
export interface DataField {
  readonly field: Field | ItemField
  readonly list?: Field
}

/** A question where it stands, with the field that it asks for. */
export interface Question extends Placed, DataField {}

export function questionOf(model: ProcessDefinition, form: string, placement: string): Question | undefined {
  const placed = placementOf(model, form, placement)
  const found = placed && dataFieldOf(model, placed.page, placed.placement.field, placed.placement.party)
  return placed && found && { ...placed, ...found }
}

/** The field that a placement on this page means. */
export function dataFieldOf(
  model: ProcessDefinition,
  page: Page,
  key: string,
  party: string | undefined,
): DataField | undefined {
  if (page.repeat !== undefined) {
    const list = model.fields.find((field) => field.key === page.repeat)
    const field = list?.items?.find((item) => item.key === key)
    return list && field && { field, list }
  }
  const field = model.fields.find((each) => each.key === key && (party === undefined || each.party === party))
  return field && { field }
}

export function partyOf({ field }: DataField): string | undefined {
  return 'party' in field ? field.party : undefined
}

/** What a question is called on its page. */
export function questionLabel({ placement, field }: Question) {
  return placement.label ?? field.label
}

/** Names that a field gives in FEEL, for example `birthDate` and `birthDateEarliest`. */
export function namesOf({ field }: DataField): string[] {
  const kind = fieldKind(field.kind)
  return kind && !kind.repeats ? Object.keys(kind.names(null, field.key, field.config ?? {})) : [field.key]
}

/** How expressions name the field where it stands: with its party before it. */
export function feelName(question: DataField): string {
  const party = partyOf(question)
  return party === undefined ? question.field.key : `${party}.${question.field.key}`
}

/** Every question that asks for this field. */
export function questionsFor(model: ProcessDefinition, wanted: DataField): Question[] {
  return model.forms.flatMap((form) =>
    form.pages.flatMap((page) =>
      placementsOn(page).flatMap((placement) => {
        const question = questionOf(model, form.key, placement.key)
        return question && question.field === wanted.field ? [question] : []
      }),
    ),
  )
}

/** Contexts whose members are no fields of a list's items. */
const OTHER_CONTEXTS: ReadonlySet<string> = new Set(['authority', 'case', 'letters', 'parameter', 'result', 'step'])

/**
 * Everything that reads a field: expressions, answers named in labels, the name and address of a party, the
 * name of a list's items. A member of an item can be read under any name (`dogs[1].name`, `d.name`), so such a
 * word counts wherever it could be one.
 */
export function usesOfField(
  model: ProcessDefinition,
  data: DataField,
  without: Without = () => false,
  names: readonly string[] = namesOf(data),
): Use[] {
  const party = partyOf(data)
  const parties = new Set(model.parties.map(({ key }) => key))
  const known = new Set(names)
  const means = (chain: readonly string[]): boolean => {
    const [root = '', member = ''] = chain
    if (party !== undefined) return root === party && known.has(member)
    if (!data.list) return known.has(root)
    const elsewhere = chain.length > 1 && (OTHER_CONTEXTS.has(root) || parties.has(root))
    return !elsewhere && chain.some((name) => known.has(name))
  }
  return [
    ...usesOfName(model, means, without),
    ...labelUses(model, means, without),
    ...structuralUses(model, data).filter(({ place }) => !without(place)),
  ]
}

const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9_.]*)(?:\|[^{}]*)?\}/g

/** Labels, help and messages that show the answer: `Wann ist {name|Ihr Hund} geboren?` */
function labelUses(model: ProcessDefinition, means: (chain: readonly string[]) => boolean, without: Without): Use[] {
  return model.forms.flatMap((form) =>
    form.pages.flatMap((page) =>
      placementsOn(page).flatMap(({ key, label, help, validations = [] }) => {
        const place = `forms/${form.key}/placements/${key}`
        const texts = [label, help, ...validations.map((validation) => validation.message)]
        const shown = texts.flatMap((text) => (text ? [...`${text.de} ${text.en}`.matchAll(PLACEHOLDER)] : []))
        const read = shown.some(([, name = '']) => chainsIn(name).some(means))
        return read && !without(place) ? [{ place, words: placeWords(model, place) }] : []
      }),
    ),
  )
}

function structuralUses(model: ProcessDefinition, data: DataField): Use[] {
  const { key } = data.field
  const use = (place: string) => [{ place, words: placeWords(model, place) }]
  if (data.list) return data.list.config?.name === key ? use(`fields/${data.list.key}`) : []
  const party = model.parties.find((candidate) => candidate.key === partyOf(data))
  if (!party) return []
  return [...party.name, ...party.address.flat(), party.salutation].includes(key) ? use(`parties/${party.key}`) : []
}

/** Whether an entry path of answers (`dogs/i1/name`) is of this field. */
export function isPathOf({ field, list }: DataField, path: string): boolean {
  const [first, second, third] = path.split('/')
  if (list) return first === list.key && third === field.key
  const party = 'party' in field ? field.party : undefined
  return party === undefined ? first === field.key && second === undefined : first === party && second === field.key
}

/** Test cases no longer answer what is not asked any more, or cannot be answered like that. */
export function dropAnswers(model: ProcessDefinition, data: DataField, wrong: (value: Tagged) => boolean): void {
  for (const { events } of model.scenarios) {
    for (const event of events) {
      const answers = 'answers' in event ? event.answers : undefined
      for (const path of Object.keys(answers ?? {})) {
        const value = answers?.[path]
        if (answers && value !== undefined && isPathOf(data, path) && wrong(value)) delete answers[path]
      }
    }
  }
}

/** Questions that a case worker puts in a test case no longer ask for the field. */
export function dropAsked(model: ProcessDefinition, data: DataField): void {
  for (const { events } of model.scenarios) {
    for (const event of events) {
      if (event.kind !== 'complete' || !event.question) continue
      if (event.question.fields.some((path) => isPathOf(data, path))) {
        event.question.fields = event.question.fields.filter((path) => !isPathOf(data, path))
      }
    }
  }
}
