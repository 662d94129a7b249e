import { XSI_NAMESPACE, type XmlElement, isBlank, namespaceOf } from '../xml/xml-element.ts'
import { readAttributes } from './attributes-of-xml.ts'
import { type BpmnElement, NAMESPACES, documentName } from './bpmn-document.ts'
import { type Owner, type Reading, short } from './reading.ts'
import { type Part, isKind, isMixed, isType, openTo, partsOf } from './schema.ts'

const STANDARD = new Set<string>(Object.values(NAMESPACES))

/** What the schema has not, and tools write all the same. */
const ALSO_READ: Readonly<Record<string, readonly string[]>> = {
  'bpmn:Definitions': ['bpmn:documentation', 'bpmn:extensionElements'],
}

/** Types whose text is the id of another element. */
const REFERENCES = new Set(['QName', 'IDREF'])

/** The element of a file that should be of a type, with everything in it. */
export function elementOfXml(xml: XmlElement, declared: string, reading: Reading): BpmnElement {
  reading.lines.push(xml.line)
  const owner = ownerOf(xml)
  const type = REFERENCES.has(declared) ? declared : typeOf(xml, declared, owner, reading)
  const head = readAttributes(xml, type, owner, reading)
  return {
    ...head,
    content: REFERENCES.has(type) ? reference(xml, owner, reading) : content(xml, type, owner, reading),
  }
}

function ownerOf(xml: XmlElement): Owner {
  const value = (name: string) => xml.attributes.find(({ uri, local }) => uri === '' && local === name)?.value.trim()
  const id = value('id')
  return { label: value('name') || id || xml.local, id, line: xml.line }
}

/** The type that `xsi:type` names, or the declared one. A vendor's own type is read as the one that it extends. */
function typeOf(xml: XmlElement, declared: string, owner: Owner, reading: Reading): string {
  const said = xml.attributes.find(({ uri, local }) => uri === XSI_NAMESPACE && local === 'type')?.value.trim()
  if (said === undefined) return declared
  const colon = said.indexOf(':')
  const uri = namespaceOf(colon < 0 ? '' : said.slice(0, colon), xml.scope)
  if (uri !== undefined && uri !== '' && !STANDARD.has(uri)) {
    reading.note('bpmn-type-kept', owner, { type: short(said), read: declared })
    return declared
  }
  // Without a prefix and without a default namespace, tools mean the standard's type.
  const meant = uri === '' ? NAMESPACES.bpmn : (uri ?? '')
  const type = documentName(meant, said.slice(colon + 1)).replace(/:t([A-Z])/, ':$1')
  if (isType(type) && isKind(type, declared)) return type
  reading.refuse('bpmn-type', owner, { type: short(said) })
  return declared
}

function reference(xml: XmlElement, owner: Owner, reading: Reading): readonly string[] {
  for (const child of xml.content) {
    if (typeof child !== 'string')
      reading.refuse('bpmn-element-unknown', { ...owner, line: child.line }, { child: child.local })
  }
  return xml.content.filter((part) => typeof part === 'string')
}

function content(xml: XmlElement, type: string, owner: Owner, reading: Reading): readonly (BpmnElement | string)[] {
  const mixed = isMixed(type)
  const found: (BpmnElement | string)[] = []
  for (const part of xml.content) {
    if (typeof part !== 'string') found.push(child(part, type, mixed, owner, reading))
    else if (mixed) found.push(part)
    else if (!isBlank(part)) reading.refuse('bpmn-text-place', owner, { detail: short(part.trim()) })
  }
  return found
}

function partFor(xml: XmlElement, name: string, type: string): Part | undefined {
  const part = partsOf(type).get(name)
  if (part !== undefined) {
    const typed = xml.attributes.some(({ uri, local }) => uri === XSI_NAMESPACE && local === 'type')
    return part.abstract && !typed ? undefined : part
  }
  return ALSO_READ[type]?.includes(name) === true ? partsOf('bpmn:BaseElement').get(name) : undefined
}

function child(xml: XmlElement, type: string, mixed: boolean, owner: Owner, reading: Reading): BpmnElement {
  const name = documentName(xml.uri, xml.local)
  const part = partFor(xml, name, type)
  if (part !== undefined) return elementOfXml(xml, part.type, reading)
  const here = { ...owner, line: xml.line }
  if (openTo(type) === undefined) {
    if (xml.uri !== '' && !STANDARD.has(xml.uri)) reading.note('bpmn-foreign-kept', here, { child: xml.local })
    else if (xml.uri !== '' && (xml.uri !== NAMESPACES.bpmn || !type.startsWith('bpmn:'))) {
      reading.note('bpmn-diagram-kept', here, { child: xml.local })
    } else reading.refuse('bpmn-element-unknown', here, { child: name.replace(/^\{\}/, '') })
  }
  return foreignOfXml(xml, mixed, reading)
}

/**
 * An element that the standard does not describe, with all in it. White space between its elements is left out unless
 * it may be text: beside text, inside of what keeps it, or when nothing else is there.
 */
function foreignOfXml(xml: XmlElement, verbatim: boolean, reading: Reading): BpmnElement {
  reading.lines.push(xml.line)
  const head = readAttributes(xml, 'foreign', ownerOf(xml), reading)
  const keeps =
    verbatim ||
    head.foreign?.some(({ name, value }) => name === 'space' && value === 'preserve') === true ||
    xml.content.every((part) => typeof part === 'string') ||
    xml.content.some((part) => typeof part === 'string' && !isBlank(part))
  const parts = keeps ? xml.content : xml.content.filter((part) => typeof part !== 'string')
  return {
    ...head,
    content: parts.map((part) => (typeof part === 'string' ? part : foreignOfXml(part, keeps, reading))),
  }
}
