import { nextInstance } from '@laufzettel/engine'
import { addresses } from '@laufzettel/portal/render'
import type { OpenDraft } from './open-draft.ts'

/** Where a draft goes on: the first page that was not handed in yet, or the check of all answers. */
export function nextAddress({ stored, content, world, form, context }: OpenDraft): string {
  const next = nextInstance(world.definition.definition, form, content.form, context)
  return addressOf(stored.id, next.ok ? next.value : null)
}

/** Null stands for the check of all answers. */
export function addressOf(draft: string, instance: string | null): string {
  return instance === null ? addresses.check(draft) : addresses.formPage(draft, instance)
}
