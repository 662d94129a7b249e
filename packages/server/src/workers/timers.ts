import { type Actor, type DueTimer, PROBLEMS } from '@laufzettel/engine'
import { submitCommand } from '../features/cases/submit.ts'
import type { Services } from '../features/services.ts'
import { createLoop, type Loop } from './loop.ts'

const ACTOR: Actor = { kind: 'system', id: 'timers' }
const BATCH = 100
/** Another command was faster, or the timer is gone: nothing is left to do. */
const HARMLESS = new Set(['timer-gone', 'timer-unknown', 'timer-not-due'])
/** After this many failures a person has to look. */
const MOST_ATTEMPTS = 6
const FIRST_PAUSE_SECONDS = 5

/** How often a timer did not fire, and when it is tried again. Forgotten at a restart, which tries them all. */
interface Failing {
  readonly attempts: number
  readonly retryAt: string
}

/**
 * Fires due timers, each once: the key names it. One that cannot fire holds nobody up; it is tried again 5, 10,
 * 20 … seconds later, from the sixth failure on every 160, and then its case has an incident.
 */
export function createTimerWorker(services: Services, report: (error: unknown) => void): Loop {
  const failing = new Map<string, Failing>()

  const fire = async (due: DueTimer): Promise<void> => {
    const { caseId, timer } = due
    const place = `${caseId}/${timer}`
    const before = failing.get(place)
    const now = services.clock.now()
    if (before !== undefined && before.retryAt > now) return
    const trouble = await troubleOf(due, services)
    if (trouble === null) {
      failing.delete(place)
      return
    }
    report(new Error(`timer ${timer} of ${caseId}: ${trouble}`))
    const attempts = Math.min((before?.attempts ?? 0) + 1, MOST_ATTEMPTS)
    const pause = FIRST_PAUSE_SECONDS * 2 ** (attempts - 1) * 1000
    failing.set(place, { attempts, retryAt: new Date(Date.parse(now) + pause).toISOString() })
    if (attempts === MOST_ATTEMPTS) await raiseIncident(due, services).catch(report)
  }

  return createLoop(async () => {
    const now = services.clock.now()
    const { tenant, database } = services
    let after: DueTimer | undefined
    do {
      const due = await database.journal.dueTimers(now, BATCH, { tenant, ...(after === undefined ? {} : { after }) })
      for (const timer of due) await fire(timer)
      after = due.length < BATCH ? undefined : due.at(-1)
    } while (after !== undefined)
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
