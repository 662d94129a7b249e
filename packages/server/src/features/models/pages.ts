import { EUROPE_BERLIN, type Land, localDate, problem } from '@laufzettel/engine'
import { type PageReply, type PageRequest, type PageRoute, problemPage } from '../page.ts'
import type { Services } from '../services.ts'
import { surroundings } from './surroundings.ts'

/** Where modellers and approvers work. */
export const WORKSHOP = '/werkstatt'

const workshop = { method: 'GET', auth: 'staff', personal: true, action: 'see-models', handle: showWorkshop } as const

/** The editor finds its own way below the address, so every address there is the same page. */
export const MODEL_PAGES: readonly PageRoute[] = [
  { ...workshop, path: WORKSHOP },
  { ...workshop, path: `${WORKSHOP}/*` },
]

async function showWorkshop(request: PageRequest, { mode, stores }: Services): Promise<PageReply> {
  const { visitor, session, language, now, csrf } = request
  if (visitor.kind !== 'staff' || session === undefined) return problemPage(problem('sign-in-needed'))
  const { id, name, roles } = visitor
  const stage = mode === 'production' ? 'production' : 'test'
  const today = localDate(now, EUROPE_BERLIN)
  const sessionEndsAt = (await stores.sessions.endOf(session, now)) ?? now
  const user = { id, name, roles }
  const { land, calendar = {} } = (await stores.settings.effective()).settings ?? { land: 'HE' }
  const place = { land: land as Land, calendar }
  const around = await surroundings({ stores, mode })
  return { kind: 'workshop', data: { language, csrf: csrf(), user, now, today, sessionEndsAt, stage, around, ...place } }
}
