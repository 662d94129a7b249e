import type { CaseData } from '../forms/data.ts'
import type { Entry } from '../forms/entry.ts'
import type { CaseState } from './state.ts'

/** All entries of a case, whatever their retention class. */
export function entriesOf(state: CaseState): Record<string, Entry> {
  return Object.assign({}, ...Object.values(state.vault).map((vault) => vault.entries))
}

export function dataOf(state: CaseState): CaseData {
  return { entries: entriesOf(state), items: state.items }
}
