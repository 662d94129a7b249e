import { localDateTime, problem } from '@laufzettel/engine'
import { addresses } from '@laufzettel/portal/render'
import { can } from '../can.ts'
import { traceCase } from '../cases/trace-case.ts'
import { type PageReply, type PageRequest, problemPage, show } from '../page.ts'
import type { Services } from '../services.ts'
import { deskVisit } from './desk-visit.ts'
import { traceGroups } from './trace-groups.ts'

/** How a calculation of a case went, with every intermediate value; who looked is noted. */
export async function showTrace(request: PageRequest, services: Services): Promise<PageReply> {
  const { caseId = '', batch = '', fact = '' } = request.params
  const visit = await deskVisit(request, services)
  const { database, tenant, stores } = services
  const state = visit === null ? null : await database.journal.load(tenant, caseId)
  if (visit === null || state === null || !can(visit.visitor, 'see-history', { tenant: state.tenant, caseId })) {
    return problemPage(problem('case-unknown'))
  }
  const traced = await traceCase(services, caseId, { batch: Number(batch), fact: Number(fact) })
  if (!traced.ok) return problemPage(...traced.problems)
  await stores.readLog.add({ user: visit.visitor.id, caseId, what: 'history', at: visit.now })
  const { record, world, batch: made } = traced.value
  const { definition } = world.definition
  const { language } = visit
  const trace = record.trace ?? { expressions: [], values: [] }
  return show({
    kind: 'desk-trace',
    shell: visit.shell,
    caseNumber: state.caseNumber,
    back: addresses.deskCase(caseId),
    decision: definition.decisions.find(({ key }) => key === record.decision)?.names[language] ?? record.decision,
    at: localDateTime(made.at, world.zone).slice(0, 16),
    groups: traceGroups(trace, definition, language),
    cut: trace.cut ?? 0,
  })
}
