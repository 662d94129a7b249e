/** A version and the person who looks at it, as far as publishing depends on them. */
export interface Viewed {
  readonly state: 'proposed' | 'scheduled' | 'in-force' | 'superseded' | 'cancelled'
  readonly author: { readonly id: string }
  /** Who else wrote at it. */
  readonly contributors: readonly { readonly id: string }[]
  readonly user: { readonly id: string; readonly roles: readonly string[] }
}

/** What the person can do with the version, or why somebody else has to. The server judges the same again. */
export type Turn = 'approve' | 'own' | 'contributed' | 'no-approver' | 'none'

export function turnOf({ state, author, contributors, user }: Viewed): Turn {
  if (state !== 'proposed') return 'none'
  if (author.id === user.id) return 'own'
  if (contributors.some(({ id }) => id === user.id)) return 'contributed'
  return user.roles.includes('approver') ? 'approve' : 'no-approver'
}

/** A proposal is its author's or an approver's to withdraw, a scheduled version the approvers'. */
export function mayCancel({ state, author, user }: Omit<Viewed, 'contributors'>): boolean {
  if (state !== 'proposed' && state !== 'scheduled') return false
  if (user.roles.includes('approver')) return true
  return state === 'proposed' && author.id === user.id && user.roles.includes('modeller')
}
