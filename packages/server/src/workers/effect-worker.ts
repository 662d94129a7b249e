import { type Actor, type CaseState, type Command, type Effect, PROBLEMS, type PendingEffect } from '@laufzettel/engine'
import { submitCommand } from '../features/cases/submit.ts'
import { EFFECTS, type EffectContext, GIVING_UP, type Later } from './effects.ts'
import { createLoop, type Loop } from './loop.ts'
import { MOST_ATTEMPTS, retryAt } from './retry-at.ts'

const ACTOR: Actor = { kind: 'system', id: 'effects' }
const BATCH = 20
/** How many are carried out at once: one that is slow holds nobody up. */
const AT_ONCE = 4
const LEASE_SECONDS = 120
/** How often the lease of an effect that takes long is renewed. */
const HEARTBEAT_MILLISECONDS = 30_000
/** What was asked for is not needed any more. */
const WITHDRAWN: ReadonlySet<string> = new Set(['job-unknown'])

/** Claims effects, carries them out, and tells the case. Failures are tried again, then become an incident. */
export function createEffectWorker(context: EffectContext, report: (error: unknown) => void): Loop {
  return createLoop(async () => {
    const { database, clock, tenant } = context.services
    const claimed = await database.journal.claimEffects(clock.now(), BATCH, LEASE_SECONDS, tenant)
    const waiting = new Set(claimed)
    const beat = setInterval(() => heartbeat([...waiting], context, report), HEARTBEAT_MILLISECONDS)
    const [...queue] = claimed
    const line = async (): Promise<void> => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        await carryOut(next, context, report)
        waiting.delete(next)
      }
    }
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, line))
    } finally {
      clearInterval(beat)
    }
    // What was told to a case may have brought the next effect.
    return claimed.length > 0
  }, report)
}

/** Keeps what is claimed and not done yet; what somebody else has by now is found out when it is settled. */
function heartbeat(waiting: readonly PendingEffect[], { services }: EffectContext, report: (error: unknown) => void): void {
  for (const pending of waiting) {
    services.database.journal.renewEffect(pending, services.clock.now(), LEASE_SECONDS).catch(report)
  }
}

async function carryOut(pending: PendingEffect, context: EffectContext, report: (error: unknown) => void): Promise<void> {
  const { journal } = context.services.database
  try {
    const later = await perform(pending, context)
    await journal.settleEffect(pending, later === null ? { done: true } : { retryAt: lookAgain(pending, later, context) })
  } catch (error) {
    report(error)
    await failed(pending, context, report)
  }
}

async function perform(pending: PendingEffect, context: EffectContext): Promise<Later | null> {
  const { services } = context
  const { caseId, effect, tenant } = pending
  const state = await services.database.journal.load(tenant, caseId)
  const world = state === null ? null : await services.worlds.forCase(state)
  if (state === null || world === null) throw new Error(`no case for the effect ${effect.key}`)
  const run = EFFECTS[effect.type] as (effect: Effect, subject: object, context: EffectContext) => ReturnType<(typeof EFFECTS)[Effect['type']]>
  const answer = await run(effect, { state, world }, context)
  if (answer === null || 'until' in answer) return answer
  const { command, documents } = 'command' in answer ? answer : { command: answer, documents: [] }
  const told = await submitCommand(services, {
    caseId,
    actor: ACTOR,
    command,
    documents,
    idempotencyKey: `effect/${caseId}/${effect.key}`,
  })
  if (told.ok || told.problems.every(({ name }) => WITHDRAWN.has(name))) return null
  throw new Error(`${effect.key}: ${told.problems.map(({ name }) => name).join(', ')}`)
}

/** Ever later, as after failures, and at the very end. */
function lookAgain({ caseId, effect, attempts }: PendingEffect, { until }: Later, { services }: EffectContext): string {
  const next = retryAt(services.clock.now(), attempts, `${caseId}/${effect.key}`)
  return next < until ? next : until
}

/**
 * Plans the next attempt (`retryAt`). After the last one the case gets an incident; while that
 * cannot be told either, the effect is tried again, for what is settled nobody looks at any more.
 */
async function failed(pending: PendingEffect, context: EffectContext, report: (error: unknown) => void): Promise<void> {
  const { services } = context
  const { caseId, effect, attempts } = pending
  if (attempts < MOST_ATTEMPTS) return postpone(pending, attempts, context)
  const command = await lastWord(pending, context)
  const told = await submitCommand(services, { caseId, actor: ACTOR, command, idempotencyKey: `incident/${caseId}/${effect.key}` })
  if (told.ok || told.problems.every(({ name }) => WITHDRAWN.has(name))) await services.database.journal.settleEffect(pending, { done: true })
  else {
    report(new Error(`incident for ${effect.key}: ${told.problems.map(({ name }) => name).join(', ')}`))
    await postpone(pending, MOST_ATTEMPTS, context)
  }
}

/** What a case is told when nothing helped. */
async function lastWord({ tenant, caseId, effect }: PendingEffect, { services }: EffectContext): Promise<Command> {
  const state = await services.database.journal.load(tenant, caseId)
  const own = GIVING_UP[effect.type] as ((effect: Effect, state: CaseState) => Command | null) | undefined
  const letter = 'letter' in effect ? { letter: effect.letter } : {}
  const usual: Command = { type: 'raise-incident', ...letter, problem: 'effect-failed', values: { code: PROBLEMS['effect-failed'].code } }
  return (state === null ? null : own?.(effect, state)) ?? usual
}

async function postpone(pending: PendingEffect, attempts: number, { services }: EffectContext): Promise<void> {
  const { caseId, effect } = pending
  const next = retryAt(services.clock.now(), attempts, `${caseId}/${effect.key}`)
  await services.database.journal.settleEffect(pending, { retryAt: next })
}
