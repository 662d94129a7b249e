import { formatDateShort, type Language, type ProcessDefinition, type Row } from '@laufzettel/engine'
import { normWords } from '../inspector/norm-words.ts'
import { words } from './words.ts'

/** „§ 5 Abs. 1 HStS, § 7 HStS“ */
export function normList(keys: readonly string[], { norms }: ProcessDefinition): string {
  return keys.flatMap((key) => norms.filter((norm) => norm.key === key).map(normWords)).join(', ')
}

/** „ab 01.01.2027“, „immer“ */
export function validityWords(validity: Row['validity'], language: Language): string {
  const say = words(language)
  const day = (date: string) => formatDateShort(date, language)
  const { from, to } = validity ?? {}
  if (from !== undefined && to !== undefined) return say('between', { from: day(from), to: day(to) })
  if (from !== undefined) return say('since', { from: day(from) })
  return to === undefined ? say('always') : say('until', { to: day(to) })
}
