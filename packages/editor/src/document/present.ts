import type { Selection } from './edit.ts'
import type { ModelDraft } from './model-draft.ts'

/** A selection of something that is no longer there is none. */
export function present({ definition }: ModelDraft, selection: Selection | null): Selection | null {
  if (!selection) return null
  const holds = (list: readonly { readonly key: string }[]) => list.some((each) => each.key === selection.key)
  const there = {
    step: () => holds(definition.steps),
    flow: () => holds(definition.flows),
    parameter: () => holds(definition.parameters),
    page: () => definition.forms.some((form) => holds(form.pages)),
    placement: () =>
      definition.forms.some((form) => form.pages.some((page) => page.groups.some((group) => holds(group.placements)))),
  }[selection.kind]
  return there() ? selection : null
}
