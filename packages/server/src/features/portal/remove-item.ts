import { anotherInstance, removeItem as removeFromDraft } from '@laufzettel/engine'
import { addresses, RESERVED_INPUTS } from '@laufzettel/portal/render'
import { type PageReply, type PageRequest, problemPage, redirect } from '../page.ts'
import type { Services } from '../services.ts'
import { LIST_INPUT } from './form-page.ts'
import { openDraft } from './open-draft.ts'
import { pressOf, repeated } from './submit-form-page.ts'

/**
 * Removes an item with its answers and leads back to the question for another one. Problems:
 * `list-item-unknown`, `list-too-few`.
 */
export async function removeItem(request: PageRequest, services: Services): Promise<PageReply> {
  const opened = await openDraft(request, services)
  if ('reply' in opened) return opened.reply
  const { stored, world, form, content } = opened.draft
  const list = request.own[LIST_INPUT] ?? ''
  const press = pressOf(request, `remove/${list}`)
  const before = repeated(content, press)
  if (before !== null) return redirect(before)
  const item = request.own[RESERVED_INPUTS.item] ?? ''
  const removed = removeFromDraft(world.definition.definition, form, content.form, list, item)
  if (!removed.ok) return problemPage(...removed.problems)
  const to = addresses.formPage(stored.id, anotherInstance(list))
  const data = { format: 1, form: removed.value, last: { ...press, to } }
  // The item is named, so it does not matter what else another page changed. Who was faster shows in the list.
  await services.stores.drafts.save(stored.id, { data }, stored.revision, request.now)
  return redirect(to)
}
