import type { Services } from '../features/services.ts'
import { localDate, EUROPE_BERLIN } from '@laufzettel/engine'
import { createLoop, type Loop } from './loop.ts'

/**
 * Once a day: drafts untouched for 30 days go (OZG § 8a), so do copies of models after 30 days; expired sessions
 * and old counts of tries are forgotten. Content of documents that older versions kept in the database moves out of it, and
 * files that no row names are removed.
 */
export function createHousekeeping(services: Services, report: (error: unknown) => void): Loop {
  let last = ''
  return createLoop(async () => {
    const now = services.clock.now()
    const today = localDate(now, EUROPE_BERLIN)
    if (today === last) return false
    last = today
    await services.stores.drafts.purge(now)
    await services.stores.modelDrafts.purgeCopies(now)
    await services.stores.sessions.purge(now)
    await services.stores.throttle.purge(now)
    await services.stores.documents.moveOut()
    await services.database.sweepDocuments()
    return false
  }, report)
}
