import { readFileSync } from 'node:fs'
import type { ParameterRevision, ProposedRevision } from '../definition/parameter.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { Change, ModelLike } from './change.ts'
import { compareModels } from './compare-models.ts'

const EXAMPLE = new URL('../../../../examples/hundesteuer/', import.meta.url)
const read = (file: string) => JSON.parse(readFileSync(new URL(file, EXAMPLE), 'utf8'))
/** The dog registration. */
export const definition = read('process.json') as ProcessDefinition
export const revisions = (read('parameters.json') as ParameterRevision[]).map(
  ({ format: _format, key: _key, tenant: _tenant, ...revision }): ProposedRevision => revision,
)
export const model: ModelLike = { definition, revisions }

export type Mutable<T> = { -readonly [K in keyof T]: T[K] extends object ? Mutable<T[K]> : T[K] }

/** What differs after a change to a copy of the example. */
export function changed(change: (draft: Mutable<ProcessDefinition>) => void): Change[] {
  const draft = structuredClone(definition) as Mutable<ProcessDefinition>
  change(draft)
  return compareModels(model, { definition: draft as ProcessDefinition, revisions })
}
export const told = (changes: readonly Change[]) =>
  changes.map(({ group, sentence }) => [group, sentence.de, sentence.en])
export const plain = (text: string) => text.replace(/\u00a0/g, ' ')

export const yes = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('the example has changed')
  return value
}
export const step = (draft: Mutable<ProcessDefinition>, name: string) =>
  yes(draft.steps.find((candidate) => candidate.name.de === name))
export const page = (draft: Mutable<ProcessDefinition>, title: string) =>
  yes(draft.forms[0]?.pages.find((candidate) => candidate.title.de === title))
export const placements = (draft: Mutable<ProcessDefinition>, title: string) =>
  yes(page(draft, title).groups[0]).placements
export const question = (draft: Mutable<ProcessDefinition>, title: string, field: string) =>
  yes(placements(draft, title).find((placement) => placement.field === field))
