import fc from 'fast-check'
import type { BpmnDocument, BpmnElement, ForeignAttribute } from './bpmn-document.ts'
import { attributesOf, isAbstract, isMixed, partsOf, valuesOf } from './schema.ts'

/** A plan of a document: numbers that choose, from which a document of the schema is built. */
interface Plan {
  readonly choice: number
  readonly texts: readonly string[]
  readonly foreign: readonly ForeignAttribute[]
  readonly parts: readonly Plan[]
}

/** Texts with everything that is hard to write: markup, blanks, line ends, signs beyond the first plane. */
const anyText = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.stringMatching(/^[ \t\r\n&<>"'\]]{1,6}$/),
    fc.constantFrom(']]>', '<![CDATA[', '&amp;', 'a < b', '\u{1F409}', 'ÄÖÜ', '__proto__', ' '),
  )
  .map((text) => text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '?'))

const anyName = fc.constantFrom('größe', '__proto__', 'constructor', 'a', 'a.b-c', 'xmlnsx', 'toString')

const anyForeign = fc.uniqueArray(
  fc.record({ namespace: fc.constantFrom('urn:one', 'urn:two'), name: anyName, value: anyText }),
  { maxLength: 3, selector: ({ namespace, name }) => `{${namespace}}${name}` },
)

const { plan } = fc.letrec<{ plan: Plan }>((tie) => ({
  plan: fc.record({
    choice: fc.nat(10_000),
    texts: fc.array(anyText, { minLength: 1, maxLength: 3 }),
    foreign: anyForeign,
    parts: fc.oneof({ depthSize: 'small', maxDepth: 6 }, fc.constant([]), fc.array(tie('plan'), { maxLength: 5 })),
  }),
}))

/** Any document that the schema allows but for cardinalities, with attributes and elements of other vendors. */
export const anyDocument: fc.Arbitrary<BpmnDocument> = plan.map((of) => {
  const builder = new Builder()
  return { root: builder.element('bpmn:definitions', 'bpmn:Definitions', of) }
})

const byName = (a: ForeignAttribute, b: ForeignAttribute) =>
  `{${a.namespace}}${a.name}` < `{${b.namespace}}${b.name}` ? -1 : 1

class Builder {
  private ids = 0

  element(name: string, type: string, plan: Plan): BpmnElement {
    if (type === 'QName' || type === 'IDREF') return { name, type, attributes: {}, content: ['Id_1'] }
    return {
      name,
      type,
      attributes: this.attributes(type, plan),
      ...foreignOf(plan),
      content: this.content(type, plan),
    }
  }

  /** Each attribute of the schema is there or not, as the plan has it; ids are never twice the same. */
  private attributes(type: string, { choice, texts }: Plan): Record<string, string> {
    const chosen = [...attributesOf(type)].filter((_, at) => (choice >> (at % 13)) % 2 === 0)
    const found = chosen.map(([name, entry]) => [name, this.value(entry.type, choice, texts[0] ?? '')] as const)
    const others = found.filter(([name]) => name !== 'id')
    return Object.fromEntries(attributesOf(type).has('id') ? [['id', this.id()] as const, ...others] : others)
  }

  private id(): string {
    this.ids += 1
    return `Id_${this.ids}`
  }

  private value(type: string, choice: number, text: string): string {
    const listed = valuesOf(type)
    if (listed !== undefined) return listed[choice % listed.length] ?? ''
    if (type === 'boolean') return ['true', 'false', '1', '0'][choice % 4] ?? ''
    if (type === 'integer' || type === 'int') return String(choice)
    if (type === 'double') return `${choice}.50`
    return type === 'QName' || type === 'IDREF' || type === 'ID' ? 'Id_1' : text
  }

  private content(type: string, { choice, texts, parts }: Plan): (BpmnElement | string)[] {
    if (type === 'bpmn:ExtensionElements') return parts.map((part) => foreignElement(part))
    const choices = [...partsOf(type)].filter(([, part]) => !part.abstract && !isAbstract(part.type))
    const elements = choices.length === 0 ? [] : parts.map((part) => this.chosen(choices, part))
    if (!isMixed(type)) return elements
    const text = texts[choice % texts.length] ?? ''
    return text === '' ? elements : [text, ...elements]
  }

  private chosen(choices: readonly (readonly [string, { readonly type: string }])[], plan: Plan): BpmnElement {
    const [name, { type }] = choices[plan.choice % choices.length] ?? [
      'bpmn:documentation',
      { type: 'bpmn:Documentation' },
    ]
    return this.element(name, type, plan)
  }
}

function foreignOf({ foreign }: Plan): { foreign?: readonly ForeignAttribute[] } {
  return foreign.length === 0 ? {} : { foreign: [...foreign].sort(byName) }
}

/** Text between elements of other vendors counts; blanks alone beside elements do not, so there are none. */
function foreignElement(plan: Plan): BpmnElement {
  const { choice, texts, parts } = plan
  const name = `{${choice % 3 === 0 ? 'urn:one' : 'urn:two'}}${choice % 2 === 0 ? 'größe' : '__proto__'}`
  const text = texts.find((each) => parts.length === 0 || !/^[ \t\r\n]*$/.test(each)) ?? ''
  const inner = parts.map(foreignElement)
  const attributes = Object.fromEntries(texts.map((each, at) => [['größe', '__proto__', 'id'][at] ?? 'a', each]))
  return { name, type: 'foreign', attributes, ...foreignOf(plan), content: text === '' ? inner : [...inner, text] }
}
