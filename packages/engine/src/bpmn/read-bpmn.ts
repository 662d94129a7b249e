import { type Problem, type Result, fine, problem, refuse } from '../problems/problem.ts'
import { decodeXml } from '../xml/decode-xml.ts'
import { parseXml } from '../xml/parse-xml.ts'
import type { XmlElement } from '../xml/xml-element.ts'
import { XML_LIMITS, type XmlLimits } from '../xml/xml-limits.ts'
import { type BpmnDocument, NAMESPACES } from './bpmn-document.ts'
import { BpmnIndex } from './bpmn-index.ts'
import { checkReferences } from './check-references.ts'
import { elementOfXml } from './element-of-xml.ts'
import { Reading, short } from './reading.ts'
import { isTrue, valueOf } from './values.ts'

/** A BPMN file that was read. */
export interface BpmnFile {
  readonly document: BpmnDocument
  /** What was kept though it has no effect, in the order of the file; every kind of it has its reason in HARMLESS. */
  readonly notes: readonly Problem[]
  /** Where each element of the document stands in the file: lines counted from 1, elements in document order. */
  readonly lines: readonly number[]
}

/**
 * Reads a file of BPMN 2.0, as bytes in their declared encoding or as text: whole, or not at all. Everything in it is
 * kept but comments and processing instructions. Reports `bpmn-xml-encoding`, `bpmn-xml-limit`, `bpmn-xml-doctype`,
 * `bpmn-xml-syntax`, `bpmn-root`, `bpmn-duplicate-id`, `bpmn-element-unknown`, `bpmn-text-place`, `bpmn-value`,
 * `bpmn-type`, `bpmn-reference`, each with the element and its line where there is one (docs/bpmn.md).
 */
export function readBpmn(file: Uint8Array | string, limits: XmlLimits = XML_LIMITS): Result<BpmnFile> {
  const decoded = decodeXml(file, 'bpmn', limits)
  if (!decoded.ok) return decoded
  const parsed = parseXml(decoded.value, 'bpmn', limits)
  if (!parsed.ok) return parsed
  return fileOf(parsed.value)
}

function fileOf(xml: XmlElement): Result<BpmnFile> {
  if (xml.uri !== NAMESPACES.bpmn || xml.local !== 'definitions') {
    return refuse(
      problem('bpmn-root', { element: short(xml.local), namespace: short(xml.uri), line: String(xml.line) }),
    )
  }
  const reading = new Reading()
  const root = elementOfXml(xml, 'bpmn:Definitions', reading)
  const index = new BpmnIndex({ root })
  checkReferences(index, reading)
  checkExtensions(index, reading)
  if (reading.problems.length > 0) return refuse(...reading.problems)
  const notes = [...reading.notes].sort((a, b) => lineOf(a) - lineOf(b))
  return fine({ document: { root }, notes, lines: reading.lines })
}

function lineOf(note: Problem): number {
  return Number(note.values?.['line'])
}

/** BPMN 2.0.2 §8.2.3: an extension may demand to be understood. None is. */
function checkExtensions(index: BpmnIndex, reading: Reading) {
  for (const extension of index.ofKind('bpmn:Extension')) {
    if (!isTrue(extension, 'mustUnderstand')) continue
    const definition = valueOf(extension, 'definition') ?? '?'
    const owner = { label: definition, id: undefined, line: reading.lines[index.placeOf(extension)] ?? 0 }
    reading.note('bpmn-extension-unknown', owner, { definition: short(definition) })
  }
}
