import { type FormContext, formContext, problem, type World } from '@laufzettel/engine'
import { addresses, type ServiceName } from '@laufzettel/portal/render'
import type { Draft as StoredDraft } from '../../db/database.ts'
import { startForm } from '../cases/start-form.ts'
import { type PageReply, type PageRequest, problemPage, redirect } from '../page.ts'
import type { Services } from '../services.ts'
import type { FormDraft } from './form-draft.ts'
import { watch } from '../../watch.ts'

/** A draft with all that its pages need. It follows the version it was begun with until it is checked. */
export interface OpenDraft {
  readonly stored: StoredDraft
  readonly content: FormDraft
  readonly world: World
  /** Key of the form. */
  readonly form: string
  readonly context: FormContext
}

export type Opened = { readonly draft: OpenDraft } | { readonly reply: PageReply }

/**
 * The draft that an address names. A draft that is sent leads to the page after sending. Problems:
 * `draft-unknown`, `process-unknown`.
 */
export async function openDraft(request: PageRequest, services: Services): Promise<Opened> {
  const stored = await services.stores.drafts.get(request.params.draft ?? '')
  if (stored === null) return { reply: problemPage(problem('draft-unknown')) }
  if (stored.sent !== null) return { reply: redirect(addresses.sent(stored.id)) }
  const world = await services.worlds.forDefinition(stored.definition)
  return world === null ? { reply: problemPage(problem('process-unknown')) } : inWorld(stored, world, request.now)
}

/** A draft as another version sees it: answers are carried over by their paths. */
export function inWorld(stored: StoredDraft, world: World, now: string): Opened {
  const form = startForm(world.definition.definition)
  if (!form.ok) return { reply: problemPage(...form.problems) }
  const content = stored.data as FormDraft
  return { draft: { stored, content, world, form: form.value.key, context: formContext(world, now, watch) } }
}

/** The process of a world as pages name it. */
export function serviceName(world: World, { language }: Pick<PageRequest, 'language'>): ServiceName {
  const { definition } = world.definition
  return { process: definition.key, name: definition.names[language] }
}
