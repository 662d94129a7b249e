import { Type } from 'typebox'
import { closed } from '../definition/basics.ts'
import { defineBlock } from '../kernel/block.ts'
import { problem } from '../problems/problem.ts'
import { leaveWithValues, receiveJob } from './job.ts'

const config = Type.Object({ action: Type.String({ minLength: 1, maxLength: 200 }) }, closed)

/**
 * Benannte Aktion: code that the operator has installed under a name, in the place of a script (BPMN 2.0 §10.3.3). One
 * that is not installed as pure code is a job for the outside.
 */
export const action = defineBlock<{ readonly action: string }>({
  type: 'action',
  activity: 'provide',
  expert: true,
  config,
  suggested: [{ de: 'Aktion ausführen', en: 'Perform an action' }],
  expressions: () => [],
  ownNames: { outputs: ['job'] },
  enter(run) {
    const { action: name } = run.config
    const result = run.action(name)
    if (result === undefined) return run.openJob('action', name)
    if (!('error' in result)) return leaveWithValues(run, result.values ?? {})
    if (!run.throwUp({ kind: 'error', code: result.error })) run.fail(problem('job-failed', { step: run.step.name, code: result.error }))
  },
  receive: receiveJob,
  checks: () => [],
  bpmn: 'bpmn:scriptTask',
})
