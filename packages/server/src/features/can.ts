import type { Action } from '@laufzettel/api'
import type { Visitor } from './visitor.ts'

/** What an action is done to, as far as it is known. Absent members are not judged by this action. */
export interface Subject {
  readonly tenant: string
  readonly caseId?: string
  /** Who wrote the version that is to be approved or withdrawn. */
  readonly author?: string
  /** The version is approved already and waits for its day. */
  readonly scheduled?: boolean
  /** Type of the command and, for a work item, the role it was opened for. */
  readonly command?: string
  readonly role?: string
}

type Rule = (visitor: Visitor, subject: Subject) => boolean

const anybody: Rule = () => true
const staff: Rule = (visitor, { tenant }) => visitor.kind === 'staff' && visitor.tenant === tenant
const oneOf =
  (...roles: readonly string[]): Rule =>
  (visitor, subject) =>
    staff(visitor, subject) && visitor.kind === 'staff' && roles.some((role) => visitor.roles.includes(role))
const party: Rule = (visitor, { tenant, caseId }) =>
  visitor.kind === 'citizen' && visitor.tenant === tenant && (caseId === undefined || visitor.caseId === caseId)

/** Which role gives which command to a case. */
const COMMANDS: Readonly<Record<string, Rule>> = {
  complete: (visitor, subject) => oneOf(subject.role ?? 'caseWorker')(visitor, subject),
  answer: oneOf('caseWorker'),
  'record-late': (visitor, subject) => oneOf(subject.role ?? 'caseWorker')(visitor, subject),
  'post-letter': oneOf('postRoom'),
  'resolve-incident': oneOf('caseWorker'),
  'begin-step': oneOf('caseWorker'),
  cancel: oneOf('caseWorker'),
  // Taken down for an applicant who withdraws on paper or at the counter.
  withdraw: oneOf('caseWorker'),
  'set-data': oneOf('caseWorker'),
  // Puts a case past what the procedure lays down: only who answers for both the cases and the system.
  'move-token': (visitor, subject) => oneOf('caseWorker')(visitor, subject) && oneOf('administrator')(visitor, subject),
}

/** The whole of who may do what. What is not here nobody may. */
const RULES: Readonly<Record<Action, Rule>> = {
  'see-health': anybody,
  'see-contract': anybody,
  'sign-in': anybody,
  'sign-out': staff,
  'see-session': staff,
  'see-processes': anybody,
  'validate-definition': oneOf('modeller', 'approver', 'administrator'),
  'propose-definition': oneOf('modeller'),
  'approve-definition': (visitor, subject) =>
    oneOf('approver')(visitor, subject) && visitor.kind === 'staff' && subject.author !== visitor.id,
  // A proposal is its author's to withdraw, what was approved is the approvers'.
  'cancel-definition': (visitor, subject) =>
    oneOf('approver')(visitor, subject) ||
    (oneOf('modeller')(visitor, subject) &&
      subject.scheduled !== true &&
      (subject.author === undefined || (visitor.kind === 'staff' && subject.author === visitor.id))),
  'see-models': oneOf('modeller', 'approver'),
  'edit-model': oneOf('modeller'),
  'see-parameters': staff,
  'start-case': anybody,
  'see-case': oneOf('caseWorker', 'postRoom'),
  'see-history': oneOf('caseWorker'),
  'verify-case': oneOf('caseWorker', 'administrator'),
  'command-case': (visitor, subject) =>
    subject.command === undefined
      ? oneOf('caseWorker', 'postRoom')(visitor, subject)
      : (Object.hasOwn(COMMANDS, subject.command) ? COMMANDS[subject.command] : undefined)?.(visitor, subject) === true,
  'see-work-items': oneOf('caseWorker', 'postRoom'),
  'see-print-queue': oneOf('postRoom'),
  'see-document': oneOf('caseWorker', 'postRoom'),
  'track-case': party,
  'answer-question': party,
  'withdraw-application': party,
}

/** May this visitor do this to that? Deny by default, whatever the tenant's case or the role's name. */
export function can(visitor: Visitor, action: Action, subject: Subject): boolean {
  return Object.hasOwn(RULES, action) && RULES[action](visitor, subject)
}
