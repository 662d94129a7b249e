import { checkAll, problem, submitDeclaration } from '@laufzettel/engine'
import { addresses, INTENTS, RESERVED_INPUTS } from '@laufzettel/portal/render'
import { startCase } from '../cases/start-case.ts'
import { type PageReply, type PageRequest, problemPage, redirect } from '../page.ts'
import type { Services } from '../services.ts'
import { actorOf } from '../visitor.ts'
import { checkPage } from './check-page.ts'
import { openDraft } from './open-draft.ts'
import { revisionOf } from './submit-form-page.ts'
import { versionInForce } from './version-in-force.ts'

/**
 * Sends an application: every answer is judged again, then the case starts. The draft itself is the key, so
 * that pressing twice or after a lost answer gives the same case. Problems: those of `checkAll` and
 * `draft-stale` beside the answers, those of `startCase`.
 */
export async function send(request: PageRequest, services: Services): Promise<PageReply> {
  const opened = await openDraft(request, services)
  if ('reply' in opened) return opened.reply
  const { drafts } = services.stores
  const { stored, content } = opened.draft
  const declared = submitDeclaration(content.form, request.form)
  if (!declared.ok) return problemPage(...declared.problems)
  if (request.own[RESERVED_INPUTS.intent] === INTENTS.later) return redirect(addresses.later(stored.id))
  const current = await versionInForce(opened.draft, request, services)
  if ('reply' in current) return current.reply
  if (current.moved !== undefined) return checkPage(current.draft, current.moved, 409, request, services)
  const draft = { ...current.draft, content: { ...content, form: declared.value } }
  // Another tab changed answers that this page did not show.
  if (revisionOf(request) !== stored.revision) return checkPage(draft, [problem('draft-stale')], 409, request, services)
  const source = { kind: 'online', at: request.now } as const
  const { world } = draft
  const data = checkAll(world.definition.definition, draft.form, declared.value, { ...draft.context, source })
  if (!data.ok) return checkPage(draft, data.problems, 422, request, services)
  const started = await startCase(services, {
    world,
    data: data.value,
    actor: actorOf({ kind: 'nobody', tenant: services.tenant }),
    channel: 'online',
    idempotencyKey: `draft/${stored.id}`,
    content: { draft: stored.id },
  })
  if (!started.ok) return problemPage(...started.problems)
  const { caseId, caseNumber, access } = started.value
  const sent = await drafts.markSent(stored.id, { caseId, caseNumber, access }, request.now)
  return sent.ok ? redirect(addresses.sent(stored.id)) : problemPage(...sent.problems)
}
