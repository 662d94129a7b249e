import type { Core } from './core.ts'
import { statement } from './work.ts'

/** Between a file and its row lie moments; a day leaves room for whoever was stopped in between. */
const DAY_MILLISECONDS = 86_400_000
const AT_ONCE = 500

/** Removes old files that no row of any tenant names, and what was never finished. */
export function documentSweep({ runner, dialect, files }: Core): (olderThanMilliseconds?: number) => Promise<number> {
  const kept = statement<[string], { hash: string }>(dialect.keptDocuments)

  async function removeUnkept(addresses: readonly string[]): Promise<number> {
    const named = await runner.house.read(() => kept.all(JSON.stringify(addresses)))
    const known = new Set(named.map(({ hash }) => hash))
    const unkept = addresses.filter((address) => !known.has(address))
    for (const address of unkept) await files.delete(address)
    return unkept.length
  }

  return async (olderThanMilliseconds = DAY_MILLISECONDS) => {
    let removed = await files.removeUnfinished(olderThanMilliseconds)
    let old: string[] = []
    for await (const { address, ageMilliseconds } of files.list()) {
      if (ageMilliseconds >= olderThanMilliseconds) old.push(address)
      if (old.length < AT_ONCE) continue
      removed += await removeUnkept(old)
      old = []
    }
    return removed + (await removeUnkept(old))
  }
}
