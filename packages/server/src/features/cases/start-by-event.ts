import { type Actor, contentHash, localDate, run, startsWith, type Tagged } from '@laufzettel/engine'
import type { Services } from '../services.ts'
import { runPorts } from './submit.ts'

export interface StartingEvent {
  readonly kind: 'message' | 'signal'
  readonly name: string
  readonly data: Readonly<Record<string, Tagged>>
}

interface By {
  readonly actor: Actor
  readonly idempotencyKey: string
  /** A signal begins a case of every process that begins with it, a message one case only. */
  readonly all: boolean
}

/**
 * Begins cases of the processes in force that begin with the event; how many there are. A repeat under the same key
 * begins none anew and counts those of the first time.
 */
export async function startByEvent(services: Services, event: StartingEvent, { actor, idempotencyKey, all }: By): Promise<number> {
  const { tenant, ids, clock, stores, worlds } = services
  const now = clock.now()
  let begun = 0
  for (const { definition } of await stores.definitions.allInForce(now)) {
    const world = await worlds.forStart(definition.key, now)
    if (world === null || !startsWith(world, event.kind, event.name)) continue
    const caseId = ids.caseId()
    const year = Number(localDate(now, world.zone).slice(0, 4))
    const caseNumber = await stores.caseNumbers.next(definition.caseName.prefix, year)
    const receipt = await run(runPorts(services, world), {
      tenant,
      caseId,
      actor,
      command: { type: 'start', caseId, tenant, caseNumber, channel: 'online', parties: {}, data: { entries: {}, items: {} }, event },
      idempotencyKey: all ? `${idempotencyKey}/${definition.key}` : idempotencyKey,
      request: contentHash({ process: definition.key, event }),
      process: definition.key,
    })
    if (receipt.ok) begun += 1
    if (begun > 0 && !all) break
  }
  return begun
}
