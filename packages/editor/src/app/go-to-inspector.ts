import type { Selection } from '../document/edit.ts'
import type { EditorStore } from '../document/store.ts'
import type { ScreenStore } from './screen.ts'

/** Selects something and puts the focus on its settings: on a field by its name, else on the heading. */
export function goToInspector(store: EditorStore, screen: ScreenStore, selection: Selection, field?: string): void {
  store.getState().select(selection)
  screen.setState({ inspector: true, tab: 'flow' })
  requestAnimationFrame(() => {
    const inspector = document.querySelector<HTMLElement>('[data-region="inspector"]')
    const at = field === undefined ? null : inspector?.querySelector<HTMLElement>(`[name="${field}"]`)
    const target = at ?? inspector?.querySelector<HTMLElement>('h2')
    target?.focus()
    if (target instanceof HTMLInputElement) target.select()
  })
}
