import { readFileSync } from 'node:fs'
import type { AuthorityProfile, ParameterRevision } from '@laufzettel/engine'

/** An example procedure as it lies in its folder. `definition` is judged by the engine, not here. */
export interface Example {
  readonly authority: AuthorityProfile
  readonly parameters: readonly ParameterRevision[]
  readonly definition: unknown
}

/** Reads an example's three files. Throws what the file system or JSON.parse throws. */
export function readExample(folder: URL): Example {
  const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
  return { authority: read('authority.json'), parameters: read('parameters.json'), definition: read('process.json') }
}

/** The examples beside the packages. */
export const HUNDESTEUER = new URL('../../../../examples/hundesteuer/', import.meta.url)
