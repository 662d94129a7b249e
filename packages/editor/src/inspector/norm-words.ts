import type { Norm, ProcessDefinition } from '@laufzettel/engine'
import { keepTogether } from '@laufzettel/engine'

/** „§ 8 Abs. 2 HStS“, kept on one line. */
export function normWords(norm: Norm): string {
  return keepTogether(`${norm.section} ${norm.short}`)
}

/** The first norm of a step for its badge, „§ 8 HStS“, and how many more there are. */
export function normBadge(keys: readonly string[], { norms }: Pick<ProcessDefinition, 'norms'>): string | undefined {
  const [first] = keys.flatMap((key) => norms.filter((norm) => norm.key === key))
  if (!first) return undefined
  const [, section] = /^(§§?\s*\S+)/.exec(first.section) ?? []
  return keepTogether(`${section ?? first.section} ${first.short}`)
}
