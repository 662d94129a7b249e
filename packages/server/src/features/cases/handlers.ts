import { fine, formContext, problem, readAnswers, refuse } from '@laufzettel/engine'
import type { ApiHandlers } from '../api-handler.ts'
import { actorOf } from '../visitor.ts'
import { judgeCommand } from './judge-command.ts'
import { startCase } from './start-case.ts'
import { startForm } from './start-form.ts'
import { submitCommand } from './submit.ts'
import { traceCase } from './trace-case.ts'
import { watch } from '../../watch.ts'

export const CASE_HANDLERS: ApiHandlers<'startCase' | 'case' | 'batches' | 'decisionTrace' | 'commandCase' | 'verification'> = {
  startCase: async ({ body, idempotencyKey, visitor, now }, services) => {
    const world = await services.worlds.forStart(body.process, now)
    if (world === null) return refuse(problem('process-unknown'))
    const { definition } = world.definition
    const form = startForm(definition)
    if (!form.ok) return form
    const source = { kind: 'online', at: now } as const
    const data = readAnswers(definition, form.value.key, body.answers, { ...formContext(world, now, watch), source })
    if (!data.ok) return data
    return startCase(services, {
      world,
      data: data.value,
      actor: actorOf(visitor),
      channel: 'online',
      idempotencyKey,
      content: body,
    })
  },

  case: async ({ params, visitor, now }, { database, tenant, stores }) => {
    const state = await database.journal.load(tenant, params.caseId)
    if (state === null || visitor.kind !== 'staff') return refuse(problem('case-unknown'))
    await stores.readLog.add({ user: visitor.id, caseId: params.caseId, what: 'case', at: now })
    return fine({ state: withoutReferences(state) })
  },

  batches: async ({ params, visitor, now }, { database, tenant, stores }) => {
    const batches = await database.journal.batches(tenant, params.caseId)
    if (batches.length === 0 || visitor.kind !== 'staff') return refuse(problem('case-unknown'))
    await stores.readLog.add({ user: visitor.id, caseId: params.caseId, what: 'history', at: now })
    return fine({ batches: batches.map((batch) => ({ ...batch, facts: batch.facts.map(withoutAccess) })) })
  },

  decisionTrace: async ({ params, visitor, now }, services) => {
    if (visitor.kind !== 'staff') return refuse(problem('case-unknown'))
    const { caseId } = params
    const traced = await traceCase(services, caseId, { batch: Number(params.batch), fact: Number(params.fact) })
    if (!traced.ok) return traced
    await services.stores.readLog.add({ user: visitor.id, caseId, what: 'history', at: now })
    return fine({ record: traced.value.record })
  },

  commandCase: async ({ params, body, idempotencyKey, visitor, now }, services) => {
    const { command, expectedRevision } = body
    const state = await services.database.journal.load(services.tenant, params.caseId)
    const world = state === null ? null : await services.worlds.forCase(state)
    if (state === null || world === null) return refuse(problem('case-unknown'))
    const actor = actorOf(visitor)
    const judged = judgeCommand(command, { state, world, actor, now })
    if (!judged.ok) return judged
    return submitCommand(services, {
      caseId: params.caseId,
      actor,
      command: judged.value,
      content: command,
      idempotencyKey,
      seen: { state, world },
      ...(expectedRevision === undefined ? {} : { expectedRevision }),
    })
  },

  verification: async ({ params }, { database, tenant }) => {
    const verified = await database.journal.verify(tenant, params.caseId)
    return verified.ok ? fine({ intact: true as const }) : verified
  },
}

/** The applicant's reference opens the tracking page: nobody else is shown it. */
function withoutReferences<S extends { parties: Record<string, { party: string; access: string }> }>(state: S): S {
  const parties = Object.entries(state.parties).map(([key, party]) => [key, { ...party, access: '' }])
  return { ...state, parties: Object.fromEntries(parties) }
}

function withoutAccess<F extends { readonly type: string }>(fact: F): F {
  if (fact.type !== 'case.started' || !('body' in fact)) return fact
  return { ...fact, body: withoutReferences(fact.body as never) }
}
