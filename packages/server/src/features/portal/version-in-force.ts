import { checkAll, hashOfPart, newDraft, type Problem, problem } from '@laufzettel/engine'
import { type PageReply, type PageRequest, problemPage } from '../page.ts'
import type { Services } from '../services.ts'
import { inWorld, type OpenDraft } from './open-draft.ts'

/** The draft as the version in force sees it. `moved` says what is to be told to the citizen when it followed another. */
export interface InForce {
  readonly draft: OpenDraft
  readonly moved?: readonly Problem[]
}

/**
 * Form and flow follow the version in force when the case starts. A draft of an older one is carried over by
 * path, and its citizen is to be told once, on the page with all answers. Problems: `process-unknown` where no
 * version is in force any more, `draft-stale`; in `moved`: `form-changed` and what the new form lacks.
 */
export async function versionInForce(
  draft: OpenDraft,
  request: PageRequest,
  services: Services,
): Promise<InForce | { readonly reply: PageReply }> {
  const { stored, content } = draft
  const world = await services.worlds.forStart(stored.process, request.now)
  if (world === null) return { reply: problemPage(problem('process-unknown')) }
  const definition = hashOfPart(world.definition)
  if (definition === stored.definition) return { draft }
  const moved = inWorld(stored, world, request.now)
  if ('reply' in moved) return moved
  const empty = newDraft(world.definition.definition, moved.draft.form)
  if (!empty.ok) return { reply: problemPage(...empty.problems) }
  // Lists that the old form did not have begin with the items that they need.
  const form = {
    ...content.form,
    items: { ...empty.value.items, ...content.form.items },
    itemsMade: { ...empty.value.itemsMade, ...content.form.itemsMade },
    declaration: false,
  }
  const change = { data: { format: 1, form }, definition }
  const saved = await services.stores.drafts.save(stored.id, change, stored.revision, request.now)
  if (!saved.ok) return { reply: problemPage(...saved.problems) }
  const now = inWorld(saved.value, world, request.now)
  if ('reply' in now) return now
  const sending = { ...now.draft.context, source: { kind: 'online', at: request.now } } as const
  const judged = checkAll(world.definition.definition, now.draft.form, { ...form, declaration: true }, sending)
  return { draft: now.draft, moved: [problem('form-changed'), ...(judged.ok ? [] : judged.problems)] }
}
