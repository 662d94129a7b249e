import { Type, type Static } from 'typebox'
import { closed, Key } from '../../definition/basics.ts'
import { defineBlock } from '../../kernel/block.ts'
import { problem } from '../../problems/problem.ts'
import { PartOutcome } from './part-outcome.ts'
import { concludeAs, dateValue, putResult } from './result.ts'

const config = Type.Object(
  {
    role: Key,
    outcomes: Type.Array(PartOutcome),
    result: Key,
    retention: Key,
  },
  closed,
)

/** Whether a party is heard, or the hearing is waived: then the reason is kept (§ 28 Abs. 2, 3 VwVfG). */
export const whetherToHear = defineBlock<Static<typeof config>>({
  type: 'whether-to-hear',
  part: true,
  activity: 'involve',
  config,
  suggested: [{ de: 'Anhören oder absehen', en: 'Hear or waive' }],
  expressions: () => [],
  enter(run) {
    run.emit('work.opened', { item: run.nextId('w'), token: run.token, step: run.step.key, role: run.config.role, due: null })
  },
  receive(run, command) {
    if (command.type !== 'complete') return run.refuse(problem('command-out-of-place'))
    const { outcomes, result, retention } = run.config
    if (!outcomes.some(({ key }) => key === command.outcome)) return run.refuse(problem('outcome-unknown', { outcome: command.outcome }))
    const text = command.note?.trim() ?? ''
    const waived = command.outcome === 'waive'
    if (waived && text === '') return run.refuse(problem('reason-missing', {}, 'note'))
    if (text !== '') run.emit('reason.written', { note: run.nextId('n'), step: run.step.key, text }, retention)
    run.emit('work.done', { item: command.item, outcome: command.outcome })
    if (!waived) return run.leave()
    putResult(run, result, { waivedOn: dateValue(run.today), waivedReason: text, statement: null }, retention)
    concludeAs(run, 'waived')
    run.end()
  },
  checks: () => [],
  bpmn: 'bpmn:userTask, then bpmn:exclusiveGateway',
})
