import type { Finding } from '@laufzettel/engine'
import { useDeferredValue } from 'react'
import { useDocument } from '../app/editor-context.ts'
import { problemsOf } from '../document/problems.ts'

/** The problems of the draft. They may come a moment later than a key stroke, so that typing stays quick. */
export function useFindings(): readonly Finding[] {
  return problemsOf(useDeferredValue(useDocument((state) => state.draft)))
}
