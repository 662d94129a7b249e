/**
 * An XML document as it is compared: names in full, text decoded. It is read here without a word of the reader's code
 * (parse-xml.ts), so that a comparison of what was read with what was written finds the reader's own mistakes.
 */
export interface ScannedElement {
  /** `{http://example.org}name` */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly content: readonly (ScannedElement | string)[]
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|(<\/[^>]*>)|<([^\s/>]+)((?:[^>"']|"[^"]*"|'[^']*')*)>|([^<]+)/g
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const XSI_TYPE = '{http://www.w3.org/2001/XMLSchema-instance}type'

type Scope = ReadonlyMap<string, string>

interface Open {
  readonly element: ScannedElement
  readonly content: (ScannedElement | string)[]
  readonly scope: Scope
}

/** Reads a text that is known to be a well-formed document without a DTD; of another one anything may come out. */
export function scanXml(text: string): ScannedElement | undefined {
  const top: Open = {
    element: { name: '', attributes: new Map(), content: [] },
    content: [],
    scope: new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]),
  }
  const stack = [top]
  for (const [whole, cdata, close, name, inside, loose] of text.replace(/\r\n?/g, '\n').matchAll(TOKEN)) {
    const around = stack.at(-1) ?? top
    if (name !== undefined) {
      const open = opened(name, inside ?? '', around.scope)
      around.content.push(open.element)
      if (!whole.endsWith('/>')) stack.push(open)
    } else if (close !== undefined) stack.pop()
    else if (cdata !== undefined) around.content.push(cdata)
    else if (loose !== undefined) around.content.push(decoded(loose))
  }
  return top.content.find((part): part is ScannedElement => typeof part !== 'string')
}

function opened(name: string, inside: string, outer: Scope): Open {
  const pairs = [...inside.matchAll(ATTRIBUTE)].map(
    ([, key = '', double, single]) => [key, decoded((double ?? single ?? '').replace(/[\n\t]/g, ' '))] as const,
  )
  const declared = pairs.flatMap(([key, value]) =>
    key === 'xmlns' || key.startsWith('xmlns:') ? [[key.slice(6), value] as const] : [],
  )
  const scope = declared.length === 0 ? outer : new Map([...outer, ...declared])
  const attributes = new Map<string, string>()
  for (const [key, value] of pairs) {
    if (key === 'xmlns' || key.startsWith('xmlns:')) continue
    const full = key.includes(':') ? inFull(key, scope) : key
    attributes.set(full, full === XSI_TYPE ? inFull(value.trim(), scope) : value)
  }
  const content: (ScannedElement | string)[] = []
  return { element: { name: inFull(name, scope), attributes, content }, content, scope }
}

function inFull(name: string, scope: Scope): string {
  const [prefix, local] = name.includes(':') ? name.split(':') : ['', name]
  return `{${scope.get(prefix ?? '') ?? ''}}${local}`
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function decoded(text: string): string {
  return text.replace(/&(#x?)?(\w+);/g, (whole, number: string | undefined, word: string) =>
    number === undefined
      ? (NAMED[word] ?? whole)
      : String.fromCodePoint(Number.parseInt(word, number === '#x' ? 16 : 10)),
  )
}
