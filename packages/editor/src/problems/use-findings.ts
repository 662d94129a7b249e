import type { Finding } from '@laufzettel/engine'
import { useStore } from 'zustand'
import { useEditor } from '../app/editor-context.ts'
import { findingsFor } from './findings-store.ts'

/** The problems of the draft, judged when nobody has typed for a moment. */
export function useFindings(): readonly Finding[] {
  return useStore(findingsFor(useEditor().store), (state) => state.findings)
}

/** Step key → how many problems. */
export function useProblemCounts(): ReadonlyMap<string, number> {
  return useStore(findingsFor(useEditor().store), (state) => state.counts)
}
