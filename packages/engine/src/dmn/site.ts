/** Names that may contain spaces and operator characters, in scope where an expression stands; null for none. */
export type NameSet = ReadonlySet<string> | null

/** Where a boxed expression stands: the decision, its place in the model, and the names that its expressions may read. */
export interface Site {
  readonly decision: string
  readonly place: string
  readonly names: NameSet
}

/** The part of a site below it, which also sees `more` names. */
export function below(site: Site, part: string, more: Iterable<string> = []): Site {
  const names = site.names === null ? null : withNames(site.names, more)
  return { ...site, place: `${site.place}/${part}`, names }
}

function withNames(names: ReadonlySet<string>, more: Iterable<string>): ReadonlySet<string> {
  const missing = [...more].filter((name) => !names.has(name))
  return missing.length === 0 ? names : new Set([...names, ...missing])
}
