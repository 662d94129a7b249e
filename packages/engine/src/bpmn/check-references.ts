import { labelOf } from './bpmn-document.ts'
import type { BpmnIndex, BpmnReference } from './bpmn-index.ts'
import { type Owner, type Reading, short } from './reading.ts'
import { weightOf } from './references-needed.ts'
import { attributesOf } from './schema.ts'
import { valueOf } from './values.ts'

/** Judges every reference of a file: what execution needs has to be there, everything else is named and kept. */
export function checkReferences(index: BpmnIndex, reading: Reading) {
  for (const element of index.elements) {
    for (const reference of index.referencesOf(element))
      if (reference.to === undefined) judge(reference, index, reading)
  }
}

function judge({ from, property, text, outside }: BpmnReference, index: BpmnIndex, reading: Reading) {
  const weight = weightOf(from.type, property)
  // An attribute that is there and empty says the same as one that is not.
  const absent = text === '' && attributesOf(from.type).get(property)?.required !== true
  if (weight === 'outside' || absent) return
  const owner: Owner = {
    label: labelOf(from),
    id: valueOf(from, 'id'),
    line: reading.lines[index.placeOf(from)] ?? 0,
  }
  const values = { attribute: property, reference: short(text) }
  if (outside || weight === 'elsewhere') reading.note('bpmn-reference-outside', owner, values)
  else if (weight === 'needed') reading.refuse('bpmn-reference', owner, values)
  else reading.note('bpmn-reference-open', owner, values)
}
