import { type Batch, problem, type Problem, type WorldHashes } from '@laufzettel/engine'
import type { ArtefactKind, Artefacts } from '../db/database.ts'

/** The parts of the worlds that batches were decided in which are missing or changed, each as `artefact-damaged`. */
export type VerifyWorlds = (batches: readonly Pick<Batch, 'world'>[]) => Promise<readonly Problem[]>

/** Looks at each part once, however many batches name it. */
export function verifyWorldsOf(artefacts: Artefacts): VerifyWorlds {
  const looked = new Map<string, Promise<boolean>>()
  const intact = (kind: ArtefactKind, hash: string): Promise<boolean> => {
    const place = `${kind}/${hash}`
    const found = looked.get(place) ?? isIntact(artefacts, kind, hash)
    looked.set(place, found)
    return found
  }
  return async (batches) => {
    const named = new Map(batches.flatMap(({ world }) => partsOf(world)).map((part) => [part.join('/'), part]))
    const damaged: Problem[] = []
    for (const [kind, hash] of named.values()) {
      if (!(await intact(kind, hash))) damaged.push(problem('artefact-damaged', { kind, hash }))
    }
    return damaged
  }
}

/** `get` compares what it reads with the hash, and throws where they differ. */
async function isIntact(artefacts: Artefacts, kind: ArtefactKind, hash: string): Promise<boolean> {
  try {
    return (await artefacts.get(kind, hash)) !== null
  } catch {
    return false
  }
}

function partsOf({ called, ...parts }: WorldHashes): [ArtefactKind, string][] {
  const single = Object.entries(parts) as [ArtefactKind, string][]
  return [...single, ...called.map((hash): [ArtefactKind, string] => ['definition', hash])]
}
