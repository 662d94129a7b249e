import { type Actor, type Command, contentHash, type Effect, problem, refuse } from '@laufzettel/engine'
import { startByEvent } from '../features/cases/start-by-event.ts'
import { submitCommand } from '../features/cases/submit.ts'
import type { Services } from '../features/services.ts'

const ACTOR: Actor = { kind: 'system', id: 'effects' }
/** Cases that are asked at once. */
const BATCH = 100
/** The message has reached somebody under this key already, or the case does not wait for it any more. */
const DELIVERED = 'idempotency-key-reused'

type Message = Extract<Effect, { type: 'send-message' }>
type Signal = Extract<Effect, { type: 'send-signal' }>

/**
 * Brings a message to one case that waits for it, or begins one with it. False where nobody takes it yet. The key of the
 * effect stays the same whoever takes it, so that a repeat after a crash reaches nobody else.
 */
export async function deliverMessage({ message, correlation, data, key }: Message, from: string, services: Services): Promise<boolean> {
  const idempotencyKey = `effect/${from}/${key}`
  const command: Command = { type: 'deliver', message, key: correlation, data }
  for (const caseId of await services.stores.subscriptions.waitingFor(message, correlation, BATCH)) {
    const told = await submitCommand(services, { caseId, actor: ACTOR, command, idempotencyKey })
    if (told.ok || told.problems.some(({ name }) => name === DELIVERED)) return true
  }
  const begun = await startByEvent(services, { kind: 'message', name: message, data }, { actor: ACTOR, idempotencyKey, all: false })
  return begun > 0 || (await isTaken(idempotencyKey, from, command, services))
}

/** Whether somebody took it before a crash and waits no more: then its key is known, and this asks nothing of anybody. */
async function isTaken(idempotencyKey: string, caseId: string, command: Command, services: Services): Promise<boolean> {
  const { tenant, clock, database } = services
  const request = contentHash({ caseId, taken: idempotencyKey })
  const asked = { tenant, caseId, actor: ACTOR, command, idempotencyKey, request, now: clock.now() }
  const told = await database.journal.submit(asked, () => refuse(problem('case-unknown')))
  return !told.ok && told.problems.some(({ name }) => name === DELIVERED)
}

/** Tells every case that listens, each once, and begins those that begin with the signal. Its own case heard it already. */
export async function broadcastSignal({ signal, data, key }: Signal, from: string, services: Services): Promise<void> {
  const command: Command = { type: 'signal', signal, data }
  for (let after = '', more = true; more; ) {
    const cases = await services.stores.subscriptions.listeningTo(signal, after, BATCH)
    for (const caseId of cases) {
      if (caseId === from) continue
      // Who has ended meanwhile does not hear it.
      await submitCommand(services, { caseId, actor: ACTOR, command, idempotencyKey: `effect/${from}/${key}/${caseId}` })
    }
    more = cases.length === BATCH
    after = cases.at(-1) ?? after
  }
  const idempotencyKey = `effect/${from}/${key}/start`
  await startByEvent(services, { kind: 'signal', name: signal, data }, { actor: ACTOR, idempotencyKey, all: true })
}

