import { Type, type Static } from 'typebox'
import { addWorkingDays } from '../calendar/working-days.ts'
import { closed, Key, Text } from '../definition/basics.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { fieldAt, parsePath } from '../forms/entry-path.ts'
import { problem } from '../problems/problem.ts'
import { defineBlock } from '../kernel/block.ts'
import type { CaseState } from '../kernel/state.ts'
import { retentionKnown } from './retention-known.ts'

const config = Type.Object(
  {
    role: Key,
    outcomes: Type.Array(
      Type.Object(
        {
          key: Key,
          label: Text,
          /** The person writes a question to a party; a step `question` further on puts it. */
          asks: Type.Optional(Type.Boolean()),
        },
        closed,
      ),
      { minItems: 1 },
    ),
    /** Result of a rule that the person decides on. */
    result: Type.Optional(Key),
    dueWorkingDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 250 })),
    retention: Key,
  },
  closed,
)

/** Prüfen: a person of a role looks at the case and chooses an outcome. */
export const userTask = defineBlock<Static<typeof config>>({
  type: 'user-task',
  activity: 'examine',
  config,
  suggested: [{ de: 'Prüfen', en: 'Examine' }],
  reads: ({ result }) => (result === undefined ? [] : [`result.${result}`]),
  decidesOn: ({ result }) => result,
  expressions: () => [],
  enter(run) {
    const { role, dueWorkingDays } = run.config
    const due = dueWorkingDays === undefined ? null : addWorkingDays(run.today, dueWorkingDays, run.world.calendar)
    run.emit('work.opened', { item: run.nextId('w'), token: run.token, step: run.step.key, role, due })
  },
  receive(run, command) {
    if (command.type !== 'complete') return run.refuse(problem('command-out-of-place'))
    const outcome = run.config.outcomes.find((candidate) => candidate.key === command.outcome)
    if (!outcome) return run.refuse(problem('outcome-unknown', { outcome: command.outcome }))
    const { retention } = run.config
    if (outcome.asks) {
      const question = command.question
      if (!question?.text.trim()) return run.refuse(problem('question-missing', {}, 'question/text'))
      for (const path of question.fields) {
        if (isField(path, run.world.definition.definition, run.state)) continue
        return run.refuse(problem('answer-unknown-field', { field: path.slice(0, 200) }, 'question/fields'))
      }
      run.emit(
        'question.written',
        { question: run.nextId('q'), text: question.text, reason: question.reason, fields: [...question.fields] },
        retention,
      )
    }
    if (command.note?.trim()) {
      run.emit('note.written', { note: run.nextId('n'), step: run.step.key, text: command.note }, retention)
    }
    run.emit('work.done', { item: command.item, outcome: outcome.key })
    run.emit('outcome.recorded', { step: run.step.key, outcome: outcome.key })
    run.leave()
  },
  checks(step, { role, retention, result }, definition) {
    const written = definition.steps.some(({ config }) => config.decision !== undefined && config.result === result)
    if (result !== undefined && !written) {
      return [problem('reference-unknown', { key: result }, `steps/${step.key}/config/result`)]
    }
    const known = definition.roles.some((candidate) => candidate.key === role)
    if (known) return retentionKnown(step, retention, definition)
    return [problem('role-unknown', { step: step.name, role }, `steps/${step.key}/config/role`)]
  },
  bpmn: 'bpmn:userTask',
})

/** Whether a party can be asked for it: the model has the field, and the case the item that it is of. */
function isField(text: string, definition: ProcessDefinition, { items }: Pick<CaseState, 'items'>): boolean {
  const path = parsePath(text)
  if (path === null || fieldAt(definition, text) === null) return false
  return path.of !== 'item' || (Object.hasOwn(items, path.list) && items[path.list]?.includes(path.item) === true)
}
