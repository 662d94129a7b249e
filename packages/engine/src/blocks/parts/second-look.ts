import { Type, type Static } from 'typebox'
import { addWorkingDays } from '../../calendar/working-days.ts'
import { closed, Key } from '../../definition/basics.ts'
import { defineBlock } from '../../kernel/block.ts'
import { problem } from '../../problems/problem.ts'
import { PartOutcome } from './part-outcome.ts'

const config = Type.Object(
  {
    role: Key,
    /** The step that the first person has done. */
    after: Type.String({ minLength: 1 }),
    outcomes: Type.Array(PartOutcome),
    dueWorkingDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 250 })),
    retention: Key,
  },
  closed,
)

/**
 * The second pair of eyes: agrees, or sends the matter back with a reason. Who has done the first part is refused,
 * whatever roles that person has.
 */
export const secondLook = defineBlock<Static<typeof config>>({
  type: 'second-look',
  part: true,
  takes: 'one',
  activity: 'examine',
  config,
  suggested: [{ de: 'Gegenprüfung', en: 'Second look' }],
  expressions: () => [],
  enter(run) {
    const { role, dueWorkingDays } = run.config
    const due = dueWorkingDays === undefined ? null : addWorkingDays(run.today, dueWorkingDays, run.world.calendar)
    run.emit('work.opened', { item: run.nextId('w'), token: run.token, step: run.step.key, role, due })
  },
  receive(run, command) {
    if (command.type !== 'complete') return run.refuse(problem('command-out-of-place'))
    const { outcomes, after, retention } = run.config
    const outcome = outcomes.find(({ key }) => key === command.outcome)
    if (!outcome) return run.refuse(problem('outcome-unknown', { outcome: command.outcome }))
    const first = Object.values(run.state.workItems).findLast(({ step, status }) => step === after && status === 'done')
    if (first?.by === run.actor) return run.refuse(problem('second-person-needed', { step: run.step.name }))
    const note = command.note?.trim() ?? ''
    if (outcome.key === 'disagree' && note === '') return run.refuse(problem('reason-missing', {}, 'note'))
    if (note !== '') run.emit('note.written', { note: run.nextId('n'), step: run.step.key, text: note }, retention)
    run.emit('work.done', { item: command.item, outcome: outcome.key })
    run.emit('outcome.recorded', { step: run.step.key, outcome: outcome.key })
    run.leave(...run.flows.filter(({ key }) => key.endsWith(`-${outcome.key === 'agree' ? 'done' : 'first'}`)))
  },
  checks: () => [],
  bpmn: 'bpmn:userTask, then bpmn:exclusiveGateway',
})
