/** The heavy front door for DMN files: what a page that only decides need not load. */
export type { DmnVersion } from './metamodel.ts'
export { documentOfModel } from './document-of-model.ts'
export { type DmnDocument, readDmn } from './read-dmn.ts'
export type { DmnTree } from './dmn-tree.ts'
export { writeDmn } from './write-dmn.ts'
