/** How much of an XML file is read; more is refused before anything is made of it. */
export interface XmlLimits {
  readonly megabytes: number
  /** Elements inside of each other. */
  readonly depth: number
  readonly elements: number
  /** Attributes of all elements together, declarations of namespaces among them. */
  readonly attributes: number
}

/** What a file from outside is given (docs/limits.md). */
export const XML_LIMITS: XmlLimits = { megabytes: 5, depth: 50, elements: 5_000, attributes: 100_000 }
