import type { Finding } from '@laufzettel/engine'
import { useStore } from 'zustand'
import { useEditor } from '../app/editor-context.ts'
import { findingsFor } from './findings-store.ts'

/** The problems of the draft, judged when nobody has typed for a moment. */
export function useFindings(): readonly Finding[] {
  return useStore(findingsFor(useEditor().store), (state) => state.findings)
}

/** Whether the draft has been judged since it was opened. */
export function useJudged(): boolean {
  return useStore(findingsFor(useEditor().store), (state) => state.judged)
}

/** Step key → how many problems. */
export function useProblemCounts(): ReadonlyMap<string, number> {
  return useStore(findingsFor(useEditor().store), (state) => state.counts)
}
