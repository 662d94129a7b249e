import { type Change, CHANGE_GROUPS, type ChangeGroup } from '@laufzettel/engine'

export interface ChangesOfGroup {
  readonly group: ChangeGroup
  readonly changes: readonly Change[]
}

/** The changes by group, the most important first; groups without a change are left out. */
export function groupedChanges(changes: readonly Change[]): ChangesOfGroup[] {
  return CHANGE_GROUPS.map((group) => ({ group, changes: changes.filter((change) => change.group === group) })).filter(
    (group) => group.changes.length > 0,
  )
}

/** Changes of more than the words: whoever approves looks at each of them. */
export function importantChanges(changes: readonly Change[]): Change[] {
  return groupedChanges(changes).flatMap((group) => (group.group === 'wording' ? [] : group.changes))
}

/** The first important change that is not marked as seen, in the order of the page. */
export function firstUnseen(changes: readonly Change[], seen: ReadonlySet<string>): Change | undefined {
  return importantChanges(changes).find(({ place }) => !seen.has(place))
}
