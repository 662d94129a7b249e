import type { Text } from '../definition/basics.ts'
import type { XmlElement } from '../xml/xml-element.ts'
import { type BpmnElement, type ForeignAttribute, documentName } from './bpmn-document.ts'
import { type Owner, type Reading, short } from './reading.ts'
import { type AttributeEntry, attributesOf, isMixed, valuesOf } from './schema.ts'

/** An element without its content; attributes are judged by its type. */
export function readAttributes(
  xml: XmlElement,
  type: string,
  owner: Owner,
  reading: Reading,
): Omit<BpmnElement, 'content'> {
  const own = xml.attributes.filter(({ uri }) => uri === '')
  const foreign = xml.attributes
    .filter(({ uri }) => uri !== '')
    .map(({ uri, local, value }) => ({ namespace: uri, name: local, value }))
    .sort(byName)
  if (type !== 'foreign') for (const { local, value } of own) judge(local, value, type, owner, reading)
  // Namespaces in force count for prefixes in values too, so they stay where they were declared.
  const prefixes = Object.fromEntries(xml.declares)
  return {
    name: documentName(xml.uri, xml.local),
    type,
    attributes: Object.fromEntries(own.map(({ local, value }) => [local, value])),
    ...(foreign.length === 0 ? {} : { foreign }),
    ...(Object.keys(prefixes).length === 0 ? {} : { prefixes }),
  }
}

function byName(a: ForeignAttribute, b: ForeignAttribute): number {
  const [one, other] = [`{${a.namespace}}${a.name}`, `{${b.namespace}}${b.name}`]
  return one < other ? -1 : one > other ? 1 : 0
}

function judge(name: string, value: string, type: string, owner: Owner, reading: Reading) {
  const entry = attributesOf(type).get(name)
  if (entry === undefined) {
    // Documentation, texts and scripts may hold anything.
    if (!isMixed(type)) reading.note('bpmn-attribute-kept', owner, { attribute: name })
    return
  }
  if (entry.type === 'ID') identify(value.trim(), owner, reading)
  else measure(entry, value, type, owner, reading)
}

function identify(id: string, owner: Owner, reading: Reading) {
  const first = reading.ids.get(id)
  if (first === undefined) reading.ids.set(id, owner.line)
  else reading.refuse('bpmn-duplicate-id', owner, { id: short(id), first: String(first) })
}

const WHOLE = { pattern: /^[+-]?\d+$/, words: { de: 'eine ganze Zahl', en: 'a whole number' } }

/** What texts of a type look like (XML Schema part 2). */
const FORMS: Readonly<Record<string, { readonly pattern: RegExp; readonly words: Text }>> = {
  boolean: { pattern: /^(true|false|1|0)$/, words: { de: 'true, false', en: 'true, false' } },
  integer: WHOLE,
  int: WHOLE,
  double: {
    pattern: /^([+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?|[+-]?INF|NaN)$/,
    words: { de: 'eine Zahl', en: 'a number' },
  },
}

/** A value that cannot be read would be misunderstood; only the drawing can do without. */
function measure({ name, type: kind }: AttributeEntry, value: string, type: string, owner: Owner, reading: Reading) {
  const listed = valuesOf(kind)
  const form = FORMS[kind]
  const text = value.trim()
  if (listed === undefined ? form === undefined || form.pattern.test(text) : listed.includes(text)) return
  const values = { attribute: name, value: short(value) }
  if (!type.startsWith('bpmn:')) reading.note('bpmn-diagram-value', owner, values)
  else reading.refuse('bpmn-value', owner, { ...values, allowed: listed?.join(', ') ?? form?.words ?? kind })
}
