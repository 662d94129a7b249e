import { type Result, fine, refuse } from '../problems/problem.ts'
import type { Text } from '../definition/basics.ts'
import { decodeReferences } from './character-references.ts'
import { NO_NAMESPACES, OUTERMOST, type XmlAttribute, type XmlElement, type XmlScope, isBlank } from './xml-element.ts'
import { XmlCursor, XmlStop } from './xml-cursor.ts'
import { type XmlFormat, xmlProblem } from './xml-format.ts'
import { XML_LIMITS, type XmlLimits } from './xml-limits.ts'
import { fullName, readDeclarations } from './xml-names.ts'

interface Open {
  readonly name: string
  readonly element: XmlElement
  readonly content: (XmlElement | string)[]
}

/**
 * Reads a document without a DTD, as XML 1.0 (fifth edition) and Namespaces in XML 1.0 ask for: well formed or refused
 * whole. Any DOCTYPE is refused, so no entity but XML's five exists. Reports the faults `limit`, `doctype` and `syntax`
 * of the format, with the line.
 */
export function parseXml(text: string, format: XmlFormat, limits: XmlLimits = XML_LIMITS): Result<XmlElement> {
  try {
    return fine(document(new XmlCursor(text), limits))
  } catch (stop) {
    if (!(stop instanceof XmlStop)) throw stop
    return refuse(xmlProblem(format, stop.fault, stop.values))
  }
}

const ATTRIBUTES = { de: 'Attribute', en: 'attributes' }

function tooMuch(part: Text, limit: number): XmlStop {
  return new XmlStop('limit', { part, limit: String(limit) })
}

function document(cursor: XmlCursor, limits: XmlLimits): XmlElement {
  const stack: Open[] = []
  let root: XmlElement | undefined
  let elements = 0
  let attributes = 0
  const add = (piece: string) => {
    const content = stack.at(-1)?.content
    const last = content?.at(-1)
    if (content === undefined) {
      if (!isBlank(piece)) throw cursor.syntax(piece)
    } else if (typeof last === 'string') content[content.length - 1] = last + piece
    else if (piece !== '') content.push(piece)
  }
  while (!cursor.ended) {
    if (!cursor.startsWith('<')) {
      const piece = cursor.until('<')
      if (piece.includes(']]>')) throw cursor.syntax(']]>')
      add(decodeReferences(piece, cursor))
    } else if (cursor.startsWith('<!--')) comment(cursor)
    else if (cursor.startsWith('<![CDATA[')) {
      if (stack.length === 0) throw cursor.syntax('<![CDATA[')
      cursor.skip(9)
      add(cursor.through(']]>'))
    } else if (cursor.startsWith('<!')) throw declaration(cursor)
    else if (cursor.startsWith('<?')) instruction(cursor)
    else if (cursor.startsWith('</')) closeTag(cursor, stack.pop())
    else {
      if (stack.length === 0 && root !== undefined) throw cursor.syntax(cursor.rest())
      elements += 1
      if (elements > limits.elements) throw tooMuch({ de: 'Elemente', en: 'elements' }, limits.elements)
      const { opened, closed, count } = openTag(cursor, stack.at(-1)?.element.scope ?? OUTERMOST, limits.attributes)
      attributes += count
      if (attributes > limits.attributes) throw tooMuch(ATTRIBUTES, limits.attributes)
      root ??= opened.element
      stack.at(-1)?.content.push(opened.element)
      if (!closed) stack.push(opened)
      if (stack.length > limits.depth) throw tooMuch({ de: 'Ebenen', en: 'levels' }, limits.depth)
    }
  }
  const open = stack.at(-1)
  if (open !== undefined) throw cursor.syntax(`<${open.name}>`, open.element.line)
  if (root === undefined) throw cursor.syntax('∅')
  return root
}

/** §2.5: two hyphens may not stand inside of a comment. */
function comment(cursor: XmlCursor) {
  cursor.skip(4)
  if (cursor.through('-->').includes('--')) throw cursor.syntax('--')
}

/** §2.6: the target `xml` is kept for the declaration, which stands first and is gone by now. */
function instruction(cursor: XmlCursor) {
  if (/^<\?xml[\s?]/i.test(cursor.rest())) throw cursor.syntax(cursor.rest())
  cursor.skip(2)
  cursor.through('?>')
}

/** Whatever else begins with `<!` would belong to a DTD. */
function declaration(cursor: XmlCursor): XmlStop {
  const isOfDtd = /^<!\s*(\[|DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(cursor.rest())
  return isOfDtd ? new XmlStop('doctype', { line: String(cursor.line) }) : cursor.syntax(cursor.rest())
}

function closeTag(cursor: XmlCursor, open: Open | undefined) {
  const start = cursor.rest()
  cursor.skip(2)
  const name = cursor.name()
  cursor.blanks()
  if (open === undefined || name !== open.name || !cursor.startsWith('>')) throw cursor.syntax(start)
  cursor.skip(1)
}

function openTag(cursor: XmlCursor, outer: XmlScope, most: number): { opened: Open; closed: boolean; count: number } {
  const { line } = cursor
  const start = cursor.rest()
  cursor.skip(1)
  const name = cursor.name()
  if (name === '') throw cursor.syntax(start)
  const raw = new Map<string, string>()
  while (cursor.blanks() && !cursor.startsWith('>') && !cursor.startsWith('/')) {
    const key = cursor.name()
    if (key === '' || raw.has(key)) throw cursor.syntax(key === '' ? start : key)
    raw.set(key, attributeValue(cursor, key))
    if (raw.size > most) throw tooMuch(ATTRIBUTES, most)
  }
  const closed = cursor.startsWith('/>')
  if (!closed && !cursor.startsWith('>')) throw cursor.syntax(start)
  cursor.skip(closed ? 2 : 1)
  const scope = readDeclarations(raw, outer, cursor)
  const content: (XmlElement | string)[] = []
  const element = {
    ...fullName(name, scope, true, cursor),
    attributes: attributes(raw, scope, cursor),
    declares: scope === outer ? NO_NAMESPACES : scope.declared,
    scope,
    content,
    line,
  }
  return { opened: { name, element, content }, closed, count: raw.size }
}

/** §3.3.3: line ends and tabs in a value are blanks, unless they are written as references. */
function attributeValue(cursor: XmlCursor, name: string): string {
  cursor.blanks()
  if (!cursor.startsWith('=')) throw cursor.syntax(name)
  cursor.skip(1)
  cursor.blanks()
  const quote = cursor.startsWith('"') ? '"' : cursor.startsWith("'") ? "'" : undefined
  if (quote === undefined) throw cursor.syntax(name)
  cursor.skip(1)
  const value = cursor.through(quote)
  if (value.includes('<')) throw cursor.syntax(`${name}=${quote}${value}`)
  return decodeReferences(value.replace(/[\t\n]/g, ' '), cursor)
}

function attributes(raw: ReadonlyMap<string, string>, scope: XmlScope, cursor: XmlCursor): XmlAttribute[] {
  const found: XmlAttribute[] = []
  const seen = new Set<string>()
  for (const [name, value] of raw) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue
    const attribute = { ...fullName(name, scope, false, cursor), value }
    const key = `{${attribute.uri}}${attribute.local}`
    if (seen.has(key)) throw cursor.syntax(name)
    seen.add(key)
    found.push(attribute)
  }
  return found
}
