import type { Actor, CaseState, Command } from '@laufzettel/engine'
import { can } from '../can.ts'
import type { Visitor } from '../visitor.ts'

/** The commands that workers give in the name of the system. */
const SYSTEM: readonly Command['type'][] = [
  'fire-timer',
  'letter-rendered',
  'file-document',
  'raise-incident',
  'compute-again',
  'continue',
  'complete-job',
  'fail-job',
  'deliver',
  'signal',
  // A message or signal of another case begins one.
  'start',
]

/** May this actor give this command to a case in this state? The last word, inside the transaction. */
export function mayCommand(actor: Actor, command: Command, state: CaseState | null): boolean {
  if (actor.kind === 'system') return SYSTEM.includes(command.type)
  if (state === null) return command.type === 'start'
  const subject = { tenant: state.tenant, caseId: state.caseId }
  if (actor.kind === 'party') {
    const visitor: Visitor = { kind: 'citizen', party: actor.party, ...subject }
    if (command.type === 'withdraw') return actor.party === 'applicant' && can(visitor, 'withdraw-application', subject)
    if (command.type !== 'answer') return false
    return state.questions[command.question]?.party === actor.party && can(visitor, 'answer-question', subject)
  }
  const visitor: Visitor = { kind: 'staff', tenant: state.tenant, id: actor.id, name: actor.name, roles: actor.roles }
  const role = roleOf(command, state)
  return can(visitor, 'command-case', { ...subject, command: command.type, ...(role === undefined ? {} : { role }) })
}

/** The role whose work it is. What comes late belongs to those who had to wait for it. */
function roleOf(command: Command, { workItems }: CaseState): string | undefined {
  if (command.type === 'complete') return workItems[command.item]?.role
  if (command.type !== 'record-late') return undefined
  return Object.values(workItems).find(({ step }) => step === command.step)?.role
}
