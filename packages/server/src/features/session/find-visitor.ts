import type { Services } from '../services.ts'
import type { StaffVisitor } from '../visitor.ts'

/** The member of staff whose session a cookie names; null when it has ended or never was. */
export async function findVisitor(services: Services, session: string): Promise<StaffVisitor | null> {
  const user = await services.stores.sessions.find(session, services.clock.now())
  if (user === null) return null
  return { kind: 'staff', tenant: services.tenant, id: user.id, name: user.displayName, roles: user.roles }
}
