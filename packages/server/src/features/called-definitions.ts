import { blockOf, localDate, EUROPE_BERLIN, type PublishedDefinition } from '@laufzettel/engine'
import type { TenantStores } from '../db/database.ts'

/**
 * Every published version of the processes that a definition calls, and that those call, with the day from which it is
 * in force: which one runs is decided in the case, by the day that counts there. In the order of process and version.
 */
export async function calledDefinitions(
  definition: PublishedDefinition,
  { definitions }: Pick<TenantStores, 'definitions'>,
): Promise<readonly PublishedDefinition[]> {
  const found: PublishedDefinition[] = []
  const asked = new Set<string>()
  const open = [...callsOf(definition)]
  for (let process = open.shift(); process !== undefined; process = open.shift()) {
    if (asked.has(process)) continue
    asked.add(process)
    const own = (await definitions.list(process)).filter(({ status }) => status === 'published')
    for (const { hash, validFrom } of own.length > 0 ? own : await definitions.inherited(process)) {
      if (validFrom === null) continue
      const called = await definitions.byHash(hash)
      if (called === null) continue
      found.push({ ...called, validFrom: localDate(validFrom, EUROPE_BERLIN) })
      open.push(...callsOf(called))
    }
  }
  const order = (one: PublishedDefinition) => `${one.definition.key}/${String(one.version).padStart(9, '0')}`
  return found.sort((a, b) => (order(a) < order(b) ? -1 : 1))
}

function callsOf({ definition }: PublishedDefinition): readonly string[] {
  return definition.steps.flatMap(({ block, config }) => blockOf(block)?.calls?.(config as never) ?? [])
}
