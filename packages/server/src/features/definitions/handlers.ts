import {
  checkDefinition,
  contentHash,
  fine,
  hashOfPart,
  problem,
  type ProcessDefinition,
  publish,
  refuse,
} from '@laufzettel/engine'
import type { TenantStores } from '../../db/database.ts'
import type { ApiHandlers } from '../api-handler.ts'
import { can } from '../can.ts'
import { startOfDay } from './start-of-day.ts'

export const DEFINITION_HANDLERS: ApiHandlers<'validateDefinition' | 'proposeDefinition' | 'publishDefinition'> = {
  validateDefinition: async ({ body }, { stores }) => {
    const checked = checkDefinition(body)
    if (!checked.ok) return checked
    const published = publish(checked.value, await stores.definitions.nextVersion(checked.value.key))
    return published.ok ? fine({ hash: hashOfPart(published.value) }) : published
  },

  proposeDefinition: async ({ body, visitor, now }, { stores }) => {
    const checked = checkDefinition(body)
    if (!checked.ok) return checked
    if (visitor.kind !== 'staff') return refuse(problem('sign-in-needed'))
    const before = await newestOf(stores, checked.value)
    if (before !== null) return fine(before)
    const published = publish(checked.value, await stores.definitions.nextVersion(checked.value.key))
    if (!published.ok) return published
    const proposed = await stores.definitions.propose(published.value, visitor.id, now)
    if (!proposed.ok) return proposed
    const { hash, process, version } = proposed.value
    return fine({ hash, process, version })
  },

  publishDefinition: async ({ params, body, visitor, now }, { stores, tenant }) => {
    const versions = await stores.definitions.list()
    const version = versions.find(({ hash }) => hash === params.hash)
    if (version === undefined) return refuse(problem('version-unknown'))
    if (visitor.kind !== 'staff') return refuse(problem('sign-in-needed'))
    if (!can(visitor, 'approve-definition', { tenant, author: version.author })) return refuse(problem('approver-is-author'))
    const published = await stores.definitions.publish(params.hash, visitor.id, startOfDay(body.validFrom), now)
    return published.ok ? fine({ hash: params.hash, validFrom: body.validFrom }) : published
  },
}

/** The newest version, where it is this very model: sending a proposal twice proposes it once. */
async function newestOf({ definitions }: TenantStores, definition: ProcessDefinition) {
  const [newest] = await definitions.list(definition.key)
  if (newest === undefined) return null
  const stored = await definitions.byHash(newest.hash)
  if (stored === null || contentHash(stored.definition) !== contentHash(definition)) return null
  const { hash, process, version } = newest
  return { hash, process, version }
}
