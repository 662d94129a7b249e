import { type Actor, type CaseState, type Command, type Effect, PROBLEMS, type PendingEffect } from '@laufzettel/engine'
import { submitCommand } from '../features/cases/submit.ts'
import { EFFECTS, type EffectContext, GIVING_UP, type Later } from './effects.ts'
import { createLoop, type Loop } from './loop.ts'

const ACTOR: Actor = { kind: 'system', id: 'effects' }
const BATCH = 20
const LEASE_SECONDS = 120
/** After this many failures a person has to look. */
const MOST_ATTEMPTS = 6
const FIRST_PAUSE_SECONDS = 5
const LONGEST_PAUSE_SECONDS = 3_600
/** What was asked for is not needed any more. */
const WITHDRAWN: ReadonlySet<string> = new Set(['job-unknown'])

/** Claims effects, carries them out, and tells the case. Failures are tried again, then become an incident. */
export function createEffectWorker(context: EffectContext, report: (error: unknown) => void): Loop {
  return createLoop(async () => {
    const { database, clock, tenant } = context.services
    const claimed = await database.journal.claimEffects(clock.now(), BATCH, LEASE_SECONDS, tenant)
    for (const pending of claimed) await carryOut(pending, context, report)
    // What was told to a case may have brought the next effect.
    return claimed.length > 0
  }, report)
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
  const command = await run(effect, { state, world }, context)
  if (command === null || 'until' in command) return command
  const told = await submitCommand(services, { caseId, actor: ACTOR, command, idempotencyKey: `effect/${caseId}/${effect.key}` })
  if (told.ok || told.problems.every(({ name }) => WITHDRAWN.has(name))) return null
  throw new Error(`${effect.key}: ${told.problems.map(({ name }) => name).join(', ')}`)
}

/** Ever later, an hour apart at most, and at the very end. */
function lookAgain({ attempts }: PendingEffect, { until }: Later, { services }: EffectContext): string {
  const pause = Math.min(FIRST_PAUSE_SECONDS * 2 ** (attempts - 1), LONGEST_PAUSE_SECONDS) * 1000
  const next = new Date(Date.parse(services.clock.now()) + pause).toISOString()
  return next < until ? next : until
}

/**
 * Plans the next attempt: 5, 10, 20 … seconds later. After the last one the case gets an incident; while that
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
  const pause = FIRST_PAUSE_SECONDS * 2 ** (attempts - 1) * 1000
  const retryAt = new Date(Date.parse(services.clock.now()) + pause).toISOString()
  await services.database.journal.settleEffect(pending, { retryAt })
}
