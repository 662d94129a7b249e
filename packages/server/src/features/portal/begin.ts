import { hashOfPart, newDraft, problem } from '@laufzettel/engine'
import { startForm } from '../cases/start-form.ts'
import { type PageReply, type PageRequest, problemPage, redirect } from '../page.ts'
import type { Services } from '../services.ts'
import type { FormDraft } from './form-draft.ts'
import { nextAddress } from './next-address.ts'
import { inWorld } from './open-draft.ts'

/** Begins a draft of the version in force and leads to its first page. Problems: `process-unknown`, `form-not-found`. */
export async function begin(request: PageRequest, services: Services): Promise<PageReply> {
  const { language, now } = request
  const process = request.params.process ?? ''
  const world = await services.worlds.forStart(process, now)
  if (world === null) return problemPage(problem('process-unknown'))
  const { definition } = world.definition
  const form = startForm(definition)
  if (!form.ok) return problemPage(...form.problems)
  const empty = newDraft(definition, form.value.key)
  if (!empty.ok) return problemPage(...empty.problems)
  const data: FormDraft = { format: 1, form: empty.value }
  const stored = await services.stores.drafts.begin({ process, definition: hashOfPart(world.definition), language, data }, now)
  const opened = inWorld(stored, world, now)
  return 'reply' in opened ? opened.reply : redirect(nextAddress(opened.draft))
}
