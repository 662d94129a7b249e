import { contentHash, problem, route, type SubmittedPage, submitPage } from '@laufzettel/engine'
import { addresses, INTENTS, RESERVED_INPUTS } from '@laufzettel/portal/render'
import { type PageReply, type PageRequest, problemPage, redirect } from '../page.ts'
import type { Services } from '../services.ts'
import type { FormDraft } from './form-draft.ts'
import { formPage, listOfQuestion } from './form-page.ts'
import { keyOf } from './hidden-inputs.ts'
import { addressOf } from './next-address.ts'
import { type OpenDraft, openDraft } from './open-draft.ts'

/**
 * Takes a page that was handed in. What was typed is kept, right or wrong; "back" and "later" keep it without
 * judging it. When another page saved meanwhile, the page comes again with what was typed and says so.
 * Problems: those of `submitPage` that refuse the request, at the fields all others and `draft-stale`.
 */
export async function submitFormPage(request: PageRequest, services: Services): Promise<PageReply> {
  const opened = await openDraft(request, services)
  if ('reply' in opened) return opened.reply
  const { draft } = opened
  const instance = request.params.page ?? ''
  const press = pressOf(request, instance)
  const before = repeated(draft.content, press)
  if (before !== null) return redirect(before)
  const { world, form, content, context } = draft
  const submitted = submitPage(world.definition.definition, form, content.form, instance, request.form, context)
  if (submitted.refused) return problemPage(...submitted.problems)
  const judged = intentOf(request) === INTENTS.next
  // Whether there is another item is no answer to keep: going away from the question leaves the list as it is.
  if (!judged && listOfQuestion(draft, instance) !== null) return redirect(wayOn(draft, instance, submitted, request))
  const wrong = judged && submitted.problems.length > 0
  const to = wayOn(draft, instance, submitted, request)
  const data: FormDraft = { format: 1, form: submitted.draft, ...(wrong ? {} : { last: { ...press, to } }) }
  const saved = await services.stores.drafts.save(
    draft.stored.id,
    { data, language: request.language },
    revisionOf(request),
    request.now,
  )
  if (!saved.ok) return notSaved(draft, instance, submitted, press, request, services)
  if (!wrong) return redirect(to)
  const shown = { draft: { ...draft, stored: saved.value }, form: submitted.draft, instance }
  return formPage({ ...shown, problems: submitted.problems, status: 422 }, request, services)
}

interface Press {
  readonly key: string
  readonly request: string
}

/** One press of one button. A page that the browser kept may send its key again with other answers. */
export function pressOf(request: PageRequest, place: string): Press {
  const content = { place, form: request.form, intent: intentOf(request), item: request.own[RESERVED_INPUTS.item] ?? '' }
  return { key: keyOf(request), request: contentHash(content) }
}

/** Where the same press led before; null when it is a new one. */
export function repeated({ last }: FormDraft, press: Press): string | null {
  return last !== undefined && press.key !== '' && last.key === press.key && last.request === press.request ? last.to : null
}

/** The revision that the page showed; one that is missing is none. */
export function revisionOf(request: PageRequest): number {
  const typed = request.own[RESERVED_INPUTS.revision] ?? ''
  return /^[0-9]{1,9}$/.test(typed) ? Number(typed) : -1
}

function intentOf(request: PageRequest): keyof typeof INTENTS {
  const asked = request.own[RESERVED_INPUTS.intent]
  return asked === INTENTS.later || asked === INTENTS.back ? asked : INTENTS.next
}

function wayOn(draft: OpenDraft, instance: string, submitted: SubmittedPage, request: PageRequest): string {
  const { stored, world, form, context } = draft
  const intent = intentOf(request)
  if (intent === INTENTS.later) return addresses.later(stored.id)
  if (intent === INTENTS.next) return addressOf(stored.id, submitted.next)
  const way = route(world.definition.definition, form, submitted.draft, context)
  const previous = way.ok ? way.value[way.value.indexOf(instance) - 1] : undefined
  return previous === undefined ? addresses.service(stored.process) : addresses.formPage(stored.id, previous)
}

/** Somebody was faster: the same press (then it leads on), or another page of this draft. */
async function notSaved(
  draft: OpenDraft,
  instance: string,
  submitted: SubmittedPage,
  press: Press,
  request: PageRequest,
  services: Services,
): Promise<PageReply> {
  const now = await openDraft(request, services)
  if ('reply' in now) return now.reply
  const to = repeated(now.draft.content, press)
  if (to !== null) return redirect(to)
  const problems = [problem('draft-stale'), ...(intentOf(request) === INTENTS.next ? submitted.problems : [])]
  const shown = { draft: { ...draft, stored: now.draft.stored }, form: submitted.draft, instance }
  return formPage({ ...shown, problems, status: 409 }, request, services)
}
