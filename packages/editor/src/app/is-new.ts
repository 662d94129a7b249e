import { useCallback } from 'react'
import { useScreen } from './editor-context.ts'

/**
 * Whether a step is not in the version that the draft follows. Until that version is known nothing is new. Stays
 * the same function while nothing changed.
 */
export function useIsNew(): (step: string) => boolean {
  const followed = useScreen((state) => state.followed)
  return useCallback((step) => followed !== null && !followed.has(step), [followed])
}
