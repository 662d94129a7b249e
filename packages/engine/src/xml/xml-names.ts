import { XML_NAMESPACE, type XmlScope, namespaceOf } from './xml-element.ts'
import type { XmlCursor } from './xml-cursor.ts'

const DECLARATIONS = 'http://www.w3.org/2000/xmlns/'

/** The scope inside of an element with these attributes (Namespaces in XML §3). */
export function readDeclarations(raw: ReadonlyMap<string, string>, outer: XmlScope, cursor: XmlCursor): XmlScope {
  let declared: Map<string, string> | undefined
  for (const [name, uri] of raw) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    const prefix = name === 'xmlns' ? '' : name.slice(6)
    const wrong = prefix === 'xmlns' || uri === DECLARATIONS || (prefix === 'xml') !== (uri === XML_NAMESPACE)
    if (wrong || (prefix !== '' && uri === '')) throw cursor.syntax(name)
    declared ??= new Map()
    declared.set(prefix, uri)
  }
  return declared === undefined ? outer : { declared, outer }
}

/** A name in full; an attribute without a prefix has no namespace (§6.2). */
export function fullName(
  name: string,
  scope: XmlScope,
  isElement: boolean,
  cursor: XmlCursor,
): { uri: string; local: string } {
  const colon = name.indexOf(':')
  if (colon < 0) return { uri: isElement ? (namespaceOf('', scope) ?? '') : '', local: name }
  const uri = namespaceOf(name.slice(0, colon), scope)
  if (uri === undefined) throw cursor.syntax(name)
  return { uri, local: name.slice(colon + 1) }
}
