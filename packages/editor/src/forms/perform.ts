import { useCallback, useState } from 'react'
import type { Edit, Refusal } from '../document/edit.ts'
import type { EditorStore } from '../document/store.ts'

/** Does an edit; true when it was done. */
export type Perform = <A>(edit: Edit<A>, args: A) => boolean

/** Edits from the form builder, and why the last one was not possible; the store also says it to the live region. */
export function usePerform(store: EditorStore): {
  readonly perform: Perform
  readonly refusal: Refusal | null
  readonly tell: (refusal: Refusal | null) => boolean
} {
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const tell = useCallback((refused: Refusal | null) => {
    setRefusal(refused)
    return refused === null
  }, [])
  const perform = useCallback<Perform>((edit, args) => tell(store.getState().apply(edit, args)), [store, tell])
  return { perform, refusal, tell }
}
