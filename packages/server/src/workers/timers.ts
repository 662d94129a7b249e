import type { Actor } from '@laufzettel/engine'
import { submitCommand } from '../features/cases/submit.ts'
import type { Services } from '../features/services.ts'
import { createLoop, type Loop } from './loop.ts'

const ACTOR: Actor = { kind: 'system', id: 'timers' }
const BATCH = 100
/** Another command was faster, or the timer is gone: nothing is left to do. */
const HARMLESS = new Set(['timer-gone', 'timer-unknown', 'timer-not-due'])

/** Fires due timers, each once: the key names it. */
export function createTimerWorker(services: Services, report: (error: unknown) => void): Loop {
  return createLoop(async () => {
    const due = await services.database.journal.dueTimers(services.clock.now(), BATCH)
    let fired = 0
    for (const { caseId, timer, tenant } of due) {
      if (tenant !== services.tenant) continue
      const told = await submitCommand(services, {
        caseId,
        actor: ACTOR,
        command: { type: 'fire-timer', timer },
        idempotencyKey: `timer/${caseId}/${timer}`,
      })
      if (told.ok) fired++
      else if (!told.problems.every(({ name }) => HARMLESS.has(name))) {
        report(new Error(`timer ${timer} of ${caseId}: ${told.problems.map(({ name }) => name).join(', ')}`))
      }
    }
    return fired === BATCH
  }, report)
}
