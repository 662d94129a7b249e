import { Type } from 'typebox'

/** What a member of staff may be. A process names the roles of its work items with the same words. */
export const ROLES = ['caseWorker', 'postRoom', 'modeller', 'approver', 'administrator'] as const
export type Role = (typeof ROLES)[number]

export const RoleSchema = Type.Unsafe<Role>(Type.Union(ROLES.map((role) => Type.Literal(role))))
