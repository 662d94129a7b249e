import { execFile } from 'node:child_process'
import { copyOf, type House, TENANT } from '../house.ts'

/** What the judge found. */
export interface Verdict {
  readonly cases: number
  readonly batches: number
  readonly acknowledged: number
  /** One sentence each, beginning with where, then the promise that is broken. */
  readonly violations: readonly string[]
}

const ROOT = new URL('../../..', import.meta.url).pathname

/**
 * Has what is stored judged by the judge's own process: a copy of the folder, or a snapshot of the database. `quietAt`:
 * the instant by which everything due was done.
 */
export async function judged({ folder, acknowledged, url }: Pick<House, 'folder' | 'acknowledged' | 'url'>, quietAt?: string): Promise<Verdict> {
  const copy = url === null ? copyOf(folder) : { folder, remove: () => {} }
  try {
    const words = [copy.folder, acknowledged, TENANT, url ?? '-', ...(quietAt === undefined ? [] : [quietAt])]
    return await new Promise<Verdict>((resolve, reject) => {
      execFile(
        process.execPath,
        ['--conditions=@laufzettel/source', `${ROOT}tests/chaos/judge/judge.ts`, ...words],
        { maxBuffer: 64_000_000 },
        (error, said, complained) => {
          if (error !== null && error.code !== 1) reject(new Error(complained))
          else if (!said.startsWith('{')) reject(new Error(`the judge said nothing: ${complained}`))
          else resolve(JSON.parse(said) as Verdict)
        },
      )
    })
  } finally {
    copy.remove()
  }
}
