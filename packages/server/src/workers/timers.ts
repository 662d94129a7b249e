import { type Actor, type ClaimedTimer, type DueTimer, PROBLEMS } from '@laufzettel/engine'
import { submitCommand } from '../features/cases/submit.ts'
import type { Services } from '../features/services.ts'
import { createLoop, type Loop } from './loop.ts'
import { MOST_ATTEMPTS, retryAt } from './retry-at.ts'

const ACTOR: Actor = { kind: 'system', id: 'timers' }
const BATCH = 50
/** Who dies while firing keeps a timer no longer than this. */
const LEASE_SECONDS = 120
/** Another command was faster, or the timer is gone: nothing is left to do. */
const HARMLESS = new Set(['timer-gone', 'timer-unknown', 'timer-not-due'])

/**
 * Fires due timers, each once: one process claims it, and the key names it. One that cannot fire holds nobody up; it is
 * tried again with growing pauses (`retryAt`), and after the sixth failure its case has an incident.
 */
export function createTimerWorker(services: Services, report: (error: unknown) => void): Loop {
  const { tenant, database, clock } = services
  const fire = async (claimed: ClaimedTimer): Promise<void> => {
    const { caseId, timer, attempts } = claimed
    const trouble = await troubleOf(claimed, services)
    if (trouble === null) return
    report(new Error(`timer ${timer} of ${caseId}: ${trouble}`))
    await database.journal.postponeTimer(claimed, retryAt(clock.now(), attempts, `${caseId}/${timer}`))
    if (attempts === MOST_ATTEMPTS) await raiseIncident(claimed, services).catch(report)
  }

  return createLoop(async () => {
    const now = clock.now()
    let claimed: readonly ClaimedTimer[]
    do {
      claimed = await database.journal.claimTimers(now, BATCH, LEASE_SECONDS, tenant)
      for (const timer of claimed) await fire(timer)
    } while (claimed.length === BATCH)
    // What a timer set going has its own look: its commit wakes this loop.
    return false
  }, report)
}

/** Fires one; why it could not, if it could not. */
async function troubleOf({ caseId, timer }: DueTimer, services: Services): Promise<string | null> {
  try {
    const command = { type: 'fire-timer', timer } as const
    const told = await submitCommand(services, {
      caseId,
      actor: ACTOR,
      command,
      idempotencyKey: `timer/${caseId}/${timer}`,
    })
    if (told.ok || told.problems.every(({ name }) => HARMLESS.has(name))) return null
    return told.problems.map(({ name }) => name).join(', ')
  } catch (error) {
    return String(error)
  }
}

/** Once for each timer: a repeat finds the receipt of the first. */
async function raiseIncident({ caseId, timer }: DueTimer, services: Services): Promise<void> {
  await submitCommand(services, {
    caseId,
    actor: ACTOR,
    command: { type: 'raise-incident', problem: 'timer-failed', values: { code: PROBLEMS['timer-failed'].code } },
    idempotencyKey: `incident/${caseId}/timer/${timer}`,
  })
}
