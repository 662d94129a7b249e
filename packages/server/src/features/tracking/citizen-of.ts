import { type CaseState, fine, problem, refuse, type Result } from '@laufzettel/engine'
import { can } from '../can.ts'
import type { Services } from '../services.ts'
import type { CitizenVisitor } from '../visitor.ts'

/** Who holds a reference, and the case that it opens. Problem: `case-unknown`. */
export async function citizenOf(
  services: Services,
  access: string,
): Promise<Result<{ readonly citizen: CitizenVisitor; readonly state: CaseState }>> {
  const { stores, tenant, database } = services
  const found = await stores.access.find(access)
  const state = found === null ? null : await database.journal.load(tenant, found.caseId)
  if (found === null || state === null) return refuse(problem('case-unknown'))
  const citizen: CitizenVisitor = { kind: 'citizen', tenant, caseId: found.caseId, party: found.party }
  if (!can(citizen, 'track-case', { tenant: state.tenant, caseId: state.caseId })) return refuse(problem('case-unknown'))
  return fine({ citizen, state })
}
