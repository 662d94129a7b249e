import { type Result, fine } from '../problems/problem.ts'
import { decodeXml } from '../xml/decode-xml.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { type ScannedElement, scanXml } from '../xml/scan-xml.ts'
import { XML_LIMITS, type XmlLimits } from '../xml/xml-limits.ts'
import { NAMESPACES } from './bpmn-document.ts'

/** One thing in which two files differ. */
export interface BpmnDifference {
  /** Where: `/definitions/process[P]/userTask[T]/@name`; ids stand in brackets, else `#` and the number. */
  readonly path: string
  /** `missing` in the second file, `added` in it, `changed`, or `moved` among the elements around it. */
  readonly kind: 'missing' | 'added' | 'changed' | 'moved'
  readonly before?: string
  readonly after?: string
}

/**
 * Compares two files element by element, attribute by attribute, text by text and number by number. Prefixes, the order
 * of attributes, comments, white space between elements and the spelling of numbers of the drawing say nothing. The
 * files are compared as they are, without the schema and without the code that reads them into a document. Reports the
 * problems of a file that is no XML.
 */
export function compareBpmn(
  before: Uint8Array | string,
  after: Uint8Array | string,
  limits: XmlLimits = XML_LIMITS,
): Result<readonly BpmnDifference[]> {
  const [one, other] = [scanned(before, limits), scanned(after, limits)]
  if (!one.ok) return one
  if (!other.ok) return other
  const found: BpmnDifference[] = []
  if (one.value.name !== other.value.name) {
    found.push({ path: '/', kind: 'changed', before: one.value.name, after: other.value.name })
  } else compare(one.value, other.value, `/${local(one.value.name)}`, false, found)
  return fine(found)
}

function scanned(file: Uint8Array | string, limits: XmlLimits): Result<ScannedElement> {
  const decoded = decodeXml(file, 'bpmn', limits)
  if (!decoded.ok) return decoded
  const checked = parseXml(decoded.value, 'bpmn', limits)
  if (!checked.ok) return checked
  return fine(scanXml(decoded.value) ?? { name: '', attributes: new Map(), content: [] })
}

const local = (name: string) => name.slice(name.lastIndexOf('}') + 1)

function compare(a: ScannedElement, b: ScannedElement, path: string, verbatim: boolean, found: BpmnDifference[]) {
  for (const key of new Set([...a.attributes.keys(), ...b.attributes.keys()])) {
    const [before, after] = [a.attributes.get(key), b.attributes.get(key)]
    if (!sameValue(a.name, before, after)) found.push(difference(`${path}/@${local(key)}`, before, after))
  }
  const keeps = verbatim || keepsBlanks(a) || keepsBlanks(b)
  const [before, after] = [texts(a, keeps), texts(b, keeps)]
  if (before !== after) found.push(difference(`${path}/text()`, before, after))
  children(a, b, path, keeps, found)
}

function difference(path: string, before: string | undefined, after: string | undefined): BpmnDifference {
  const kind = before === undefined ? 'added' : after === undefined ? 'missing' : 'changed'
  return { path, kind, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
}

const DRAWN = [NAMESPACES.bpmndi, NAMESPACES.di, NAMESPACES.dc].map((uri) => `{${uri}}`)
const NUMBER = /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/

function sameValue(element: string, before: string | undefined, after: string | undefined): boolean {
  if (before === after) return true
  if (before === undefined || after === undefined || !DRAWN.some((start) => element.startsWith(start))) return false
  return NUMBER.test(before) && NUMBER.test(after) && Number(before) === Number(after)
}

/** Elements of the standard that hold text or markup, in which every blank may count. */
const TEXTS = new Set(['documentation', 'text', 'script'].map((name) => `{${NAMESPACES.bpmn}}${name}`))
const SPACE = '{http://www.w3.org/XML/1998/namespace}space'

function keepsBlanks({ name, attributes, content }: ScannedElement): boolean {
  const strings = content.filter((part) => typeof part === 'string')
  return TEXTS.has(name) || attributes.get(SPACE) === 'preserve' || strings.some((text) => text.trim() !== '')
}

/** What stands between the elements; an element without elements and with blanks alone may mean them. */
function texts({ content, name }: ScannedElement, keeps: boolean): string {
  const standard = Object.values(NAMESPACES).some((uri) => name.startsWith(`{${uri}}`))
  const only = content.every((part) => typeof part === 'string') && !standard
  return keeps || only ? content.map((part) => (typeof part === 'string' ? part : '\u0000')).join('') : ''
}

function children(a: ScannedElement, b: ScannedElement, path: string, keeps: boolean, found: BpmnDifference[]) {
  const [before, after] = [keyed(a), keyed(b)]
  for (const [key, child] of before) {
    const other = after.get(key)
    if (other === undefined) found.push({ path: `${path}/${key}`, kind: 'missing' })
    else compare(child, other, `${path}/${key}`, keeps, found)
  }
  for (const key of after.keys()) if (!before.has(key)) found.push({ path: `${path}/${key}`, kind: 'added' })
  const left = [...before.keys()].filter((key) => after.has(key))
  const right = [...after.keys()].filter((key) => before.has(key))
  const at = left.findIndex((key, index) => key !== right[index])
  if (at >= 0) found.push({ path: `${path}/${left[at]}`, kind: 'moved' })
}

/** The elements by name and id, or by name and number; names in full where they would be mistaken for each other. */
function keyed({ content }: ScannedElement): Map<string, ScannedElement> {
  const found = new Map<string, ScannedElement>()
  const counts = new Map<string, number>()
  for (const part of content) {
    if (typeof part === 'string') continue
    const standard = Object.values(NAMESPACES).some((uri) => part.name.startsWith(`{${uri}}`))
    const name = standard ? local(part.name) : part.name
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    let key = `${name}[${part.attributes.get('id') ?? `#${count}`}]`
    while (found.has(key)) key += "'"
    found.set(key, part)
  }
  return found
}
