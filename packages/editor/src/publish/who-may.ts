/** A version and the person who looks at it, as far as publishing depends on them. */
export interface Viewed {
  readonly state: 'proposed' | 'scheduled' | 'in-force' | 'superseded' | 'cancelled'
  readonly author: string
  readonly user: { readonly id: string; readonly roles: readonly string[] }
}

/** What the person can do with the version, or why somebody else has to. The server judges the same again. */
export type Turn = 'approve' | 'own' | 'no-approver' | 'none'

export function turnOf({ state, author, user }: Viewed): Turn {
  if (state !== 'proposed') return 'none'
  if (author === user.id) return 'own'
  return user.roles.includes('approver') ? 'approve' : 'no-approver'
}

/** A proposal is its author's or an approver's to withdraw, a scheduled version the approvers'. */
export function mayCancel({ state, author, user }: Viewed): boolean {
  if (state !== 'proposed' && state !== 'scheduled') return false
  if (user.roles.includes('approver')) return true
  return state === 'proposed' && author === user.id && user.roles.includes('modeller')
}
