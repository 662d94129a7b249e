import {
  type Actor,
  type CaseData,
  contentHash,
  fine,
  localDate,
  problem,
  type Receipt,
  refuse,
  type Result,
  run,
  type World,
} from '@laufzettel/engine'
import type { Services } from '../services.ts'
import { runPorts } from './submit.ts'

/** An application that was judged already. */
export interface Application {
  /** The version that it was filled in with; it stays the case's for life. */
  readonly world: World
  readonly data: CaseData
  readonly actor: Actor
  readonly channel: 'online' | 'paper'
  readonly idempotencyKey: string
  /** What people sent. The same key with other content is refused. */
  readonly content: unknown
}

export interface Started extends Receipt {
  /** The reference that opens the tracking page of the applicant. */
  readonly access: string
}

/**
 * Starts a case. Case id, number and reference are made here; a repeat with the same key gets those of the
 * first time. Problems: those of the kernel and of the journal.
 */
export async function startCase(services: Services, application: Application): Promise<Result<Started>> {
  const { world, data, actor, channel, idempotencyKey, content } = application
  const { tenant, ids, clock, stores, database } = services
  const { definition } = world.definition
  const now = clock.now()
  const applicant = definition.parties.find((party) => party.role === 'applicant')?.key
  if (applicant === undefined) return refuse(problem('process-unknown'))
  const caseId = ids.caseId()
  const access = ids.reference()
  const year = Number(localDate(now, world.zone).slice(0, 4))
  const caseNumber = await stores.caseNumbers.next(definition.caseName.prefix, year)
  const receipt = await run(runPorts(services, world), {
    tenant,
    caseId,
    actor,
    command: {
      type: 'start',
      caseId,
      tenant,
      caseNumber,
      channel,
      parties: { [applicant]: { party: applicant, access } },
      data,
    },
    idempotencyKey,
    request: contentHash({ process: definition.key, content }),
    process: definition.key,
  })
  if (!receipt.ok) return receipt
  if (!receipt.value.repeated) return fine({ ...receipt.value, access })
  const first = await database.journal.load(tenant, receipt.value.caseId)
  return fine({ ...receipt.value, access: first?.parties[applicant]?.access ?? '' })
}
