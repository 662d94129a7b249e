import { useCallback, useEffect, useState } from 'react'
import type { WorkshopClient } from '../app/client.ts'
import type { EditorStore } from '../document/store.ts'

export type Copy = Extract<Awaited<ReturnType<WorkshopClient['modelDraftCopies']>>, { ok: true }>['value']['copies'][number]

/** `failed`: they could not be fetched. Null until they are. */
export type Copies = readonly Copy[] | 'failed' | null

/** The copies that the server keeps of a draft for this person; asked for again when a save was refused or went over. */
export function useCopies(
  client: Pick<WorkshopClient, 'modelDraftCopies'>,
  draft: string | undefined,
  store: EditorStore | undefined,
): { readonly copies: Copies; readonly again: () => void } {
  const [copies, setCopies] = useState<Copies>(null)
  const again = useCallback(() => {
    if (draft === undefined) return
    client
      .modelDraftCopies({ params: { draft } })
      .catch(() => null)
      .then((answer) => setCopies(answer?.ok ? answer.value.copies : 'failed'))
  }, [client, draft])
  useEffect(again, [again])
  useEffect(() => {
    let refused = false
    return store?.subscribe(({ saved: { state } }) => {
      const asks = state === 'stale' ? !refused : refused && state === 'saved'
      refused = state === 'stale' || (refused && state !== 'saved')
      if (asks) again()
    })
  }, [store, again])
  return { copies, again }
}
