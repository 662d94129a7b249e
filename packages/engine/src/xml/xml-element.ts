/** An attribute; `uri` is empty for one without a namespace. */
export interface XmlAttribute {
  readonly uri: string
  readonly local: string
  readonly value: string
}

/** The namespaces in force at an element: what it declares, and those around it. */
export interface XmlScope {
  /** By prefix; '' is the namespace of names without a prefix. */
  readonly declared: ReadonlyMap<string, string>
  readonly outer: XmlScope | null
}

/** An element of a well-formed document, with its names in full (Namespaces in XML 1.0). Comments are no part of it. */
export interface XmlElement {
  readonly uri: string
  readonly local: string
  /** Without the declarations of namespaces. */
  readonly attributes: readonly XmlAttribute[]
  /** The namespaces that the element itself declares, by prefix. */
  readonly declares: ReadonlyMap<string, string>
  readonly scope: XmlScope
  /** Elements and pieces of text in order, white space included. */
  readonly content: readonly (XmlElement | string)[]
  /** Where its tag begins, counted from 1. */
  readonly line: number
}

/** For elements that declare nothing. */
export const NO_NAMESPACES: ReadonlyMap<string, string> = new Map()

export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace'
export const XSI_NAMESPACE = 'http://www.w3.org/2001/XMLSchema-instance'

/** The namespaces that stand at the document's root; `xml` is always bound. */
export const OUTERMOST: XmlScope = { declared: new Map([['xml', XML_NAMESPACE]]), outer: null }

/** The namespace of a prefix; undefined when nobody declares it. */
export function namespaceOf(prefix: string, scope: XmlScope): string | undefined {
  for (let at: XmlScope | null = scope; at !== null; at = at.outer) {
    const uri = at.declared.get(prefix)
    if (uri !== undefined) return uri
  }
  return prefix === '' ? '' : undefined
}

/** Characters that separate words in XML, and no others: no-break spaces are text. */
export const BLANK = /^[ \t\r\n]*$/

export function isBlank(text: string): boolean {
  return BLANK.test(text)
}
