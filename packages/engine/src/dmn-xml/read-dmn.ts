/// <reference path="./dmn-moddle.d.ts" />
import type { DmnModel } from '../dmn/dmn-model.ts'
import { type Problem, type Result, fine, problem, refuse } from '../problems/problem.ts'
import { decodeXml } from '../xml/decode-xml.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { type DmnVersion, moddleFor, versionOf } from './metamodel.ts'
import { modelOfTree } from './model-of-tree.ts'
import type { DmnTree } from './dmn-tree.ts'
import { treeOf } from './tree-of-element.ts'
import { withWideCharacters } from './wide-characters.ts'

/** A DMN file: what it decides, and everything that stands in it. */
export interface DmnDocument {
  readonly version: DmnVersion
  readonly tree: DmnTree
  readonly model: DmnModel
  /** What is wrong with the content; the file can be shown and written, but not published. */
  readonly problems: readonly Problem[]
}

/**
 * Reads a DMN file of version 1.2 to 1.5, as bytes in their declared encoding or as text. Reports
 * `dmn-xml-encoding`, `dmn-xml-limit`, `dmn-xml-doctype`, `dmn-xml-syntax`, `dmn-xml-version`,
 * `dmn-xml-duplicate-id`, `dmn-xml-content`. Nothing of a refused file is kept (trust.md, limits).
 */
export async function readDmn(file: Uint8Array | string): Promise<Result<DmnDocument>> {
  const decoded = decodeXml(file, 'dmn')
  if (!decoded.ok) return decoded
  const xml = decoded.value
  const checked = parseXml(xml, 'dmn')
  if (!checked.ok) return checked
  const version = versionOf(xml)
  if (version === null) return refuse(problem('dmn-xml-version'))
  const parsed = await parsedTree(xml, version)
  if (!parsed.ok) return parsed
  return fine({ version, tree: parsed.value, ...modelOfTree(parsed.value) })
}

/** Every warning of the parser means that something of the file would be lost or misunderstood: none is harmless. */
async function parsedTree(xml: string, version: DmnVersion): Promise<Result<DmnTree>> {
  try {
    const { rootElement, warnings } = await moddleFor(version).fromXML(withWideCharacters(xml))
    if (warnings.length > 0) return refuse(...warnings.slice(0, 20).map(({ message }) => problemOf(message)))
    return fine(treeOf(rootElement))
  } catch (fault) {
    return refuse(problemOf(fault instanceof Error ? fault.message : String(fault)))
  }
}

function problemOf(message: string): Problem {
  const line = /line: (\d+)/.exec(message)?.[1]
  const values = { line: line === undefined ? '?' : String(Number(line) + 1) }
  const duplicate = /duplicate ID <([^>]*)>/.exec(message)?.[1]
  if (duplicate !== undefined) return problem('dmn-xml-duplicate-id', { ...values, id: duplicate.slice(0, 100) })
  const nested = /nested error: (.*)/.exec(message)?.[1] ?? message
  return problem('dmn-xml-content', { ...values, detail: nested.slice(0, 200) })
}
