import type { Tagged } from '../canonical/tagged-value.ts'
import { contextOfValues } from '../kernel/context-of-values.ts'
import type { Command } from '../kernel/command.ts'
import type { StepRun } from '../kernel/step-run.ts'
import { problem } from '../problems/problem.ts'

/** What came of a job: the step is left with its values, or an error goes up to whoever catches it. */
export function receiveJob(run: StepRun<unknown>, command: Command): void {
  if (command.type === 'complete-job') {
    run.emit('job.done', { job: command.job })
    return leaveWithValues(run, command.values ?? {})
  }
  if (command.type !== 'fail-job') return run.refuse(problem('command-out-of-place'))
  run.emit('job.done', { job: command.job })
  if (command.error !== undefined && run.throwUp({ kind: 'error', code: command.error })) return
  const { error, problem: name = '', values } = command
  const incident = { incident: run.nextId('x'), token: run.token, step: run.step.key }
  // A problem of the list says itself what to do.
  if (error === undefined && values !== undefined) {
    return run.emit('incident.raised', { ...incident, problem: name, values: { step: run.step.name, ...values } })
  }
  run.emit('incident.raised', { ...incident, problem: 'job-failed', values: { step: run.step.name, code: error ?? name } })
}

/** Without outputs of its own, a step gives all that the job gave; its outputs read it as `job`. */
export function leaveWithValues(run: StepRun<unknown>, values: Readonly<Record<string, Tagged>>): void {
  if (run.step.outputs === undefined) {
    run.assign(values)
    return run.leave()
  }
  run.leaveWith({ job: contextOfValues(values) })
}
