/** An attribute of a type, as the schema declares it. */
export interface AttributeEntry {
  readonly name: string
  /** `boolean`, `integer`, `int`, `double`, `string`, `anyURI`, `ID`, `IDREF`, `QName`, or a type with listed values. */
  readonly type: string
  readonly required?: boolean
  readonly default?: string
}

/** An element that a type may contain. */
export interface PartEntry {
  readonly name: string
  /** The type of an element declared in place; absent for a global element, for which others may stand. */
  readonly type?: string
  readonly min: number
  /** Absent when there may be any number. */
  readonly max?: number
}

/** A complex type; attributes and parts are its own, those of its base come before. */
export interface TypeEntry {
  readonly base?: string
  readonly abstract?: boolean
  /** Text may stand between its elements. */
  readonly mixed?: boolean
  /** Elements that the schema does not know: `##any`, or `##other` for those of other namespaces. */
  readonly open?: string
  readonly attributes?: readonly AttributeEntry[]
  readonly parts?: readonly PartEntry[]
}

/** A global element, and the one that it may stand for. */
export interface ElementEntry {
  readonly type: string
  readonly stands?: string
}
