/// <reference path="./dmn-moddle.d.ts" />
import { moddleFor } from './metamodel.ts'
import type { DmnDocument } from './read-dmn.ts'
import { elementOf } from './tree-of-element.ts'

/** The file of a document, as text in UTF-8, in the version it was read in. */
export async function writeDmn({ version, tree }: Pick<DmnDocument, 'version' | 'tree'>): Promise<string> {
  const moddle = moddleFor(version)
  const { xml } = await moddle.toXML(elementOf(tree, moddle), { format: true })
  return xml
}
