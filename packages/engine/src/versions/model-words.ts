import { canonicalJson } from '../canonical/json.ts'
import type { Language, Text } from '../definition/basics.ts'
import type { Field, ItemField } from '../definition/field.ts'
import type { Page, Placement } from '../definition/form.ts'
import type { Inline } from '../definition/letter.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { formatDateLong } from '../format/date.ts'
import { countedPeriod } from '../format/period.ts'
import { quoted } from './words.ts'

/** Shows a value of the model to people; what it is says the member it stands in. */
export type Show = (value: unknown, language: Language) => string

export const asText: Show = (value, language) =>
  quoted(isText(value) ? plainLabel(value[language]) : String(value), language)

export const asCode: Show = (value, language) =>
  typeof value === 'string' ? quoted(value, language) : canonicalJson(value)

export const asPlain: Show = (value) => (typeof value === 'string' ? value : canonicalJson(value))

export const asYesNo: Show = (value, language) =>
  language === 'de' ? (value === true ? 'ja' : 'nein') : value === true ? 'yes' : 'no'

/** „14 Tage“ for `P14D`; another text stays as it is. */
export const asPeriod: Show = (value, language) => countedPeriod(String(value), language) ?? asPlain(value, language)

export const asDate: Show = (value, language) =>
  typeof value === 'string' ? formatDateLong(value, language) : canonicalJson(value)

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'de' in value && 'en' in value
}

/** „Wann ist {name|Ihr Hund} geboren?“ without an answer to name: „Wann ist Ihr Hund geboren?“. */
export function plainLabel(words: string): string {
  return words.replace(/\{[^{}|]*\|([^{}]*)\}/g, '$1').replace(/\{[^{}]*\}/g, '…')
}

/** Citations of norms, for example § 5 Abs. 1 HStS; a key that nothing declares stays as it is. */
export function citations(definition: ProcessDefinition, keys: readonly string[] | undefined): string[] {
  return (keys ?? []).map((key) => {
    const norm = definition.norms.find((candidate) => candidate.key === key)
    return norm === undefined ? key : `${norm.section} ${norm.short}`
  })
}

export function asNorms(definition: ProcessDefinition): Show {
  return (value) => citations(definition, value as readonly string[]).join(', ') || '–'
}

interface Named {
  readonly key: string
  readonly names?: Text
  readonly label?: Text
  /** A step's name; of other things something else. */
  readonly name?: unknown
}

/** Shows a key by the name of what it means. */
export function asNamed(items: readonly Named[]): Show {
  return (value, language) => {
    const item = items.find(({ key }) => key === value)
    const words = item?.names ?? item?.label ?? item?.name
    return isText(words) ? quoted(words, language) : String(value)
  }
}

export function fieldOf(
  definition: ProcessDefinition,
  page: Page,
  placement: Placement,
): Field | ItemField | undefined {
  if (page.repeat !== undefined) {
    const list = definition.fields.find(({ key }) => key === page.repeat)
    return list?.items?.find(({ key }) => key === placement.field)
  }
  const named = definition.fields.filter(({ key }) => key === placement.field)
  return named.find(({ party }) => placement.party === undefined || party === placement.party)
}

/** What a placed question is called on its page. */
export function questionWords(definition: ProcessDefinition, page: Page, placement: Placement): Text {
  const words = placement.label ??
    fieldOf(definition, page, placement)?.label ?? { de: placement.field, en: placement.field }
  return { de: plainLabel(words.de), en: plainLabel(words.en) }
}

/** A condition in words where it compares one answer with yes, no or an option; any other as it is written. */
export function asCondition(definition: ProcessDefinition): Show {
  return (value, language) => {
    const source = String(value)
    const [, path, wanted] = /^\s*([A-Za-z][\w.]*)\s*=\s*(true|false|"[^"]*")\s*$/.exec(source) ?? []
    const field = path === undefined ? undefined : namedField(definition, path)
    if (field === undefined || wanted === undefined) return asCode(source, language)
    const label = questionLabel(definition, field)
    return `${quoted(label, language)} = ${quoted(answerWords(field, wanted, language), language)}`
  }
}

function namedField(definition: ProcessDefinition, path: string): Field | ItemField | undefined {
  const key = path.split('.').at(-1)
  const all = definition.fields.flatMap((field) => [field, ...(field.items ?? [])])
  return all.find((field) => field.key === key)
}

/** As the page asks it, where a page does. */
function questionLabel(definition: ProcessDefinition, field: Field | ItemField): Text {
  for (const page of definition.forms.flatMap(({ pages }) => pages)) {
    const placed = page.groups.flatMap(({ placements }) => placements).find(({ field: key }) => key === field.key)
    if (placed !== undefined) return questionWords(definition, page, placed)
  }
  return { de: plainLabel(field.label.de), en: plainLabel(field.label.en) }
}

function answerWords(field: Field | ItemField, wanted: string, language: Language): string {
  if (wanted === 'true') return language === 'de' ? 'Ja' : 'Yes'
  if (wanted === 'false') return language === 'de' ? 'Nein' : 'No'
  const key = wanted.slice(1, -1)
  const options = (field.config?.options ?? []) as readonly { readonly key: string; readonly label: Text }[]
  return options.find((option) => option.key === key)?.label[language] ?? key
}

/** A run of a letter as people read it: fields stand in braces. */
export function inlineWords(content: readonly Inline[]): string {
  return content.map((inline) => ('text' in inline ? inline.text : `{${inline.expression}}`)).join('')
}

export const asInline: Show = (value, language) => quoted(inlineWords(value as readonly Inline[]), language)
