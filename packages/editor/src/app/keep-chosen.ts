import type { Selection } from '../document/edit.ts'
import { present } from '../document/present.ts'
import type { EditorStore } from '../document/store.ts'
import type { ScreenStore, Tab } from './screen.ts'

const TAB_OF = {
  step: 'flow',
  flow: 'flow',
  page: 'forms',
  placement: 'forms',
  parameter: 'values',
} as const satisfies Record<Selection['kind'], Tab>

/**
 * A tab that is opened again shows what was chosen in it last. The document knows one selection; leaving the flow
 * for a form and coming back would lose the step.
 */
export function keepChosen(store: EditorStore, screen: ScreenStore): void {
  const last = new Map<Tab, Selection>()
  const remember = ({ selection }: { readonly selection: Selection | null }) => {
    if (selection) last.set(TAB_OF[selection.kind], selection)
  }
  remember(store.getState())
  store.subscribe(remember)
  screen.subscribe(({ tab, target }, before) => {
    if (tab === before.tab) return
    const { draft, selection, select } = store.getState()
    if (selection && TAB_OF[selection.kind] === tab) return
    const kept = present(draft, last.get(tab) ?? null)
    const [page] = draft.definition.forms.find(({ key }) => tab === 'forms' && key === target)?.pages ?? []
    if (target !== null && page && !(kept && 'form' in kept && kept.form === target)) {
      select({ kind: 'page', form: target, key: page.key })
    } else if (kept) select(kept)
  })
}
