import { Type, type Static } from 'typebox'
import { closed, Key } from '../definition/basics.ts'
import { problem } from '../problems/problem.ts'
import { defineBlock } from '../kernel/block.ts'
import { retentionKnown } from './retention-known.ts'

const config = Type.Object({ decision: Key, result: Key, retention: Key }, closed)

/** Regel anwenden: a decision is evaluated, its record is kept under the name of the result. */
export const rule = defineBlock<Static<typeof config>>({
  type: 'rule',
  activity: 'decide',
  config,
  suggested: [{ de: 'Regel anwenden', en: 'Apply a rule' }],
  gives: ({ result }) => [`result.${result}`],
  expressions: () => [],
  enter(run) {
    const { decision, result, retention } = run.config
    const record = run.decide(decision)
    run.emit('decision.recorded', { name: result, step: run.step.key, record }, retention)
    run.leave()
  },
  checks(step, { decision, retention }, definition) {
    const found = definition.decisions.find((candidate) => candidate.key === decision)
    const place = `steps/${step.key}/config/decision`
    if (!found) return [problem('decision-unknown', { step: step.name, decision }, place)]
    if (found.formal.length > 0) return [problem('decision-needs-arguments', { step: step.name, decision }, place)]
    return retentionKnown(step, retention, definition)
  },
  bpmn: 'bpmn:businessRuleTask',
})
