import { anotherInstance, assess, type Draft, formOf, localDateTime, pageView, type Problem } from '@laufzettel/engine'
import { addresses, type FormPage, RESERVED_INPUTS } from '@laufzettel/portal/render'
import { type PageReply, type PageRequest, problemPage, show } from '../page.ts'
import type { Services } from '../services.ts'
import { hiddenInputs } from './hidden-inputs.ts'
import { type OpenDraft, openDraft, serviceName } from './open-draft.ts'

/** Names the list that an item is removed from. */
export const LIST_INPUT = '_list'

/** Revision of a draft that nobody has typed anything into yet. */
const UNTOUCHED = 1

/** A page of the form. One that was handed in before shows what is wrong with it now. Problem: `form-page-unknown`. */
export async function showFormPage(request: PageRequest, services: Services): Promise<PageReply> {
  const opened = await openDraft(request, services)
  if ('reply' in opened) return opened.reply
  const { draft } = opened
  const instance = request.params.page ?? ''
  const before = draft.content.form.done.includes(instance) ? problemsOf(draft, instance) : []
  return formPage({ draft, form: draft.content.form, instance, problems: before, status: 200 }, request, services)
}

export interface ShownForm {
  readonly draft: OpenDraft
  /** What is shown as typed: the stored form, or what just came in. */
  readonly form: Draft
  readonly instance: string
  readonly problems: readonly Problem[]
  readonly status: number
}

/** The page as a reply, with the hidden inputs that its POST needs. Problem: `form-page-unknown`. */
export function formPage(shown: ShownForm, request: PageRequest, services: Services): PageReply {
  const { draft, form, instance, problems, status } = shown
  const { stored, world, context } = draft
  const view = pageView(world.definition.definition, draft.form, form, instance, request.language, context, problems)
  if (!view.ok) return problemPage(...view.problems)
  const hidden = hiddenInputs(request, services, { [RESERVED_INPUTS.revision]: String(stored.revision) })
  const list = listOfQuestion(draft, instance)
  const page: FormPage = {
    kind: 'form',
    service: serviceName(world, request),
    draft: stored.id,
    view: view.value,
    target: { action: addresses.formPage(stored.id, instance), hidden },
    ...(list === null
      ? {}
      : { remove: { action: addresses.removeItem(stored.id), hidden: { ...hidden, [LIST_INPUT]: list } } }),
    ...(stored.revision === UNTOUCHED ? {} : { savedAt: localDateTime(stored.updatedAt, world.zone).slice(0, 16) }),
  }
  return show(page, status)
}

/** The list after whose items a page instance asks for another one; null for every other page. */
export function listOfQuestion({ world }: OpenDraft, instance: string): string | null {
  return world.definition.definition.fields.find(({ key }) => anotherInstance(key) === instance)?.key ?? null
}

function problemsOf({ world, form: key, content, context }: OpenDraft, instance: string): readonly Problem[] {
  const { definition } = world.definition
  const form = formOf(definition, key)
  if (!form.ok) return []
  const page = assess(definition, form.value, content.form, context).pages.find((each) => each.instance === instance)
  return page?.fields.flatMap(({ problems }) => problems) ?? []
}
