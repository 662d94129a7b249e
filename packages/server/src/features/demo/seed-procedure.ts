import { EUROPE_BERLIN, checkDefinition, fine, type ParameterRevision, publish, type Result, startOfDay } from '@laufzettel/engine'
import type { Services } from '../services.ts'
import { DEMO_USERS } from './demo-users.ts'

/** The demo's version holds since this day. */
const VALID_FROM = '2024-01-01'

/**
 * Publishes a procedure the way people do: the modeller proposes it, the approver approves it. Once; a stored
 * procedure is never touched by a later start. Problems: those of the check and of the store.
 */
export async function seedProcedure(
  services: Services,
  definition: unknown,
  parameters: readonly ParameterRevision[],
): Promise<Result<true>> {
  const { stores, clock } = services
  const checked = checkDefinition(definition)
  if (!checked.ok) return checked
  if ((await stores.definitions.list(checked.value.key)).length > 0) return fine(true)
  for (const revision of parameters) {
    const added = await stores.parameters.add({ ...revision, tenant: services.tenant })
    if (!added.ok) return added
  }
  const published = publish(checked.value, await stores.definitions.nextVersion(checked.value.key))
  if (!published.ok) return published
  const [author, approver] = [await idOf(services, 'modeller'), await idOf(services, 'approver')]
  const proposed = await stores.definitions.propose(published.value, author, clock.now())
  if (!proposed.ok) return proposed
  const inForce = await stores.definitions.publish(proposed.value.hash, approver, startOfDay(VALID_FROM, EUROPE_BERLIN), clock.now())
  return inForce.ok ? fine(true) : inForce
}

async function idOf({ stores }: Services, role: string): Promise<string> {
  const demo = DEMO_USERS.find(({ roles }) => roles.some((own) => own === role))
  const user = demo === undefined ? null : await stores.users.bySignInName(demo.signInName)
  return user?.id ?? role
}
