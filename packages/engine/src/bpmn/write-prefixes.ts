import { XML_NAMESPACE, XSI_NAMESPACE } from '../xml/xml-element.ts'
import { type BpmnElement, NAMESPACES, childrenOf, expandedName } from './bpmn-document.ts'

/** Prefixes for namespaces that a document uses and nowhere declares. */
const USUAL = new Map<string, string>([
  ...Object.entries(NAMESPACES).map(([prefix, uri]) => [uri, prefix] as const),
  [XSI_NAMESPACE, 'xsi'],
])

/** Which prefixes are in force at a place of the file that is written. */
export class Prefixes {
  private readonly bound: ReadonlyMap<string, string>
  private best: ReadonlyMap<string, string> | undefined

  constructor(bound: ReadonlyMap<string, string> = new Map([['xml', XML_NAMESPACE]])) {
    this.bound = bound
  }

  /** The prefixes inside of an element that declares some. */
  with(declared: Readonly<Record<string, string>>): Prefixes {
    const more = Object.entries(declared)
    return more.length === 0 ? this : new Prefixes(new Map([...this.bound, ...more]))
  }

  /** A prefix for a namespace; of several the shortest, then the first of the alphabet. Attributes need one. */
  find(uri: string, isAttribute: boolean): string | undefined {
    if (!isAttribute && (this.bound.get('') ?? '') === uri) return ''
    this.best ??= bestOf(this.bound)
    return this.best.get(uri)
  }

  /** A prefix that may be declared here for a namespace which has none. */
  fresh(uri: string): string {
    const usual = USUAL.get(uri)
    if (usual !== undefined && !this.bound.has(usual)) return usual
    for (let number = 1; ; number += 1) if (!this.bound.has(`ns${number}`)) return `ns${number}`
  }
}

function bestOf(bound: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const best = new Map<string, string>()
  for (const [prefix, uri] of bound) {
    const known = best.get(uri)
    const better =
      known === undefined || prefix.length < known.length || (prefix.length === known.length && prefix < known)
    if (prefix !== '' && better) best.set(uri, prefix)
  }
  return best
}

/** The root with the standard's namespaces declared, those that are used and that nothing in the document declares. */
export function withUsualPrefixes(root: BpmnElement): BpmnElement {
  const used = new Set<string>()
  const declared = new Set<string>()
  const visit = (element: BpmnElement) => {
    used.add(expandedName(element.name).uri)
    for (const { namespace } of element.foreign ?? []) used.add(namespace)
    for (const uri of Object.values(element.prefixes ?? {})) declared.add(uri)
    childrenOf(element).forEach(visit)
  }
  visit(root)
  const missing = [...USUAL].filter(
    ([uri, prefix]) => used.has(uri) && !declared.has(uri) && !Object.hasOwn(root.prefixes ?? {}, prefix),
  )
  if (missing.length === 0) return root
  return {
    ...root,
    prefixes: { ...root.prefixes, ...Object.fromEntries(missing.map(([uri, prefix]) => [prefix, uri])) },
  }
}
