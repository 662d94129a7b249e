import type { Finding } from '@laufzettel/engine'
import type { Edit, Refusal } from './edit.ts'
import { EDITS } from './edits/index.ts'
import type { EditorStore } from './store.ts'

/** The edit of that name with its arguments unknown: for fixes and menus, which carry both as data. */
export function editNamed(name: string): Edit<unknown> | undefined {
  return EDITS.find((edit) => edit.name === name) as Edit<unknown> | undefined
}

/** Mends a problem with the edit it proposes. */
export function applyFix(store: EditorStore, { fix }: Finding): Refusal | null {
  const edit = fix && editNamed(fix.edit)
  return edit ? store.getState().apply(edit, fix.args) : null
}
