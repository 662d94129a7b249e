import type { Actor } from '@laufzettel/engine'

/** A member of staff with a valid session. `roles` are the contract's and the process definitions'. */
export interface StaffVisitor {
  readonly kind: 'staff'
  readonly tenant: string
  readonly id: string
  readonly name: string
  readonly roles: readonly string[]
}

/** Somebody who showed the reference that a case was given: the party it belongs to. */
export interface CitizenVisitor {
  readonly kind: 'citizen'
  readonly tenant: string
  readonly caseId: string
  /** Party instance of the case. */
  readonly party: string
}

/** Who asks. `tenant` of nobody is the authority whose pages are open. */
export type Visitor = { readonly kind: 'nobody'; readonly tenant: string } | StaffVisitor | CitizenVisitor

/** The visitor as the kernel knows people. Whoever hands in a start form acts as the applicant. */
export function actorOf(visitor: Visitor): Actor {
  if (visitor.kind === 'staff') return { kind: 'staff', id: visitor.id, name: visitor.name, roles: visitor.roles }
  if (visitor.kind === 'citizen') return { kind: 'party', party: visitor.party }
  return { kind: 'party', party: 'applicant' }
}
