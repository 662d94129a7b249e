import { namespaceOf } from '../xml/xml-element.ts'
import type { BpmnElement } from './bpmn-document.ts'
import { attributeOf, childrenOf } from './bpmn-document.ts'
import type { Reading, Reference } from './reading.ts'
import { short } from './reading.ts'
import { weightOf } from './references-needed.ts'

/**
 * Judges every reference of a file once all ids are known: what execution needs has to be there, everything else is
 * named and kept.
 */
export function checkReferences(root: BpmnElement, reading: Reading) {
  const imports = new Set(
    childrenOf(root)
      .filter(({ type }) => type === 'bpmn:Import')
      .map((each) => attributeOf(each, 'namespace')),
  )
  for (const reference of reading.references) {
    const weight = weightOf(reference.type, reference.property)
    if (weight === 'outside' || (reference.value.trim() === '' && !reference.required)) continue
    const found = find(reference, reading.ids, imports)
    if (found === 'here') continue
    const values = { attribute: reference.property, reference: short(reference.value.trim()) }
    if (found === 'imported' || weight === 'elsewhere') reading.note('bpmn-reference-outside', reference.owner, values)
    else if (weight === 'needed') reading.refuse('bpmn-reference', reference.owner, values)
    else reading.note('bpmn-reference-open', reference.owner, values)
  }
}

/** Tools write ids with and without the prefix of the target namespace; a prefix of an import leads to another file. */
function find(
  { value, scope }: Reference,
  ids: ReadonlyMap<string, number>,
  imports: ReadonlySet<string | undefined>,
): 'here' | 'imported' | 'nowhere' {
  const text = value.trim()
  if (ids.has(text)) return 'here'
  const colon = text.indexOf(':')
  if (colon < 0) return 'nowhere'
  const uri = namespaceOf(text.slice(0, colon), scope)
  if (uri !== undefined && imports.has(uri)) return 'imported'
  return uri !== undefined && ids.has(text.slice(colon + 1)) ? 'here' : 'nowhere'
}
