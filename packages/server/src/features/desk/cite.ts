import type { ProcessDefinition } from '@laufzettel/engine'

/** Citations of norms by key: "§ 5 Abs. 1 Nr. 1 HStS". */
export function cite(definition: ProcessDefinition, keys: readonly string[]): string[] {
  const norms = keys.map((key) => definition.norms.find((norm) => norm.key === key))
  return [...new Set(norms.flatMap((norm) => (norm === undefined ? [] : [`${norm.section} ${norm.short}`])))]
}
