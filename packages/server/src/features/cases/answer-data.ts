import type { CaseData, Source, Tagged } from '@laufzettel/engine'

/** Corrections that come with an answer, as tagged values by path. The kernel judges which were asked for. */
export function answerData(answers: Readonly<Record<string, Tagged>>, source: Source): CaseData {
  const entries = Object.entries(answers).map(([path, value]) => [path, { value, source }] as const)
  return { entries: Object.fromEntries(entries), items: {} }
}
