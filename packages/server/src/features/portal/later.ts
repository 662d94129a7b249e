import { addDays, localDate } from '@laufzettel/engine'
import { type PageReply, type PageRequest, show } from '../page.ts'
import type { Services } from '../services.ts'
import { nextAddress } from './next-address.ts'
import { openDraft, serviceName } from './open-draft.ts'

/** Days without a change after which a draft is deleted (§ 8a OZG). */
const KEPT_DAYS = 30

/** The draft is kept: its code, and until when. */
export async function showLater(request: PageRequest, services: Services): Promise<PageReply> {
  const opened = await openDraft(request, services)
  if ('reply' in opened) return opened.reply
  const { stored, world } = opened.draft
  return show({
    kind: 'later',
    service: serviceName(world, request),
    code: stored.resumeCode,
    until: addDays(localDate(stored.updatedAt, world.zone), KEPT_DAYS),
    continueAddress: nextAddress(opened.draft),
  })
}
