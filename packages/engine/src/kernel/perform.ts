import { dayWords } from '../format/date.ts'
import { problem } from '../problems/problem.ts'
import { setVariables } from './mapping.ts'
import type { CaseRun } from './case-run.ts'
import type { Command } from './command.ts'
import { computeAgain } from './compute-again.ts'
import { deliver, listensOn, signalAll, trigger } from './listening.ts'
import { recordData } from './record-data.ts'
import { cancelInside, clearScope } from './scopes.ts'
import { start } from './start.ts'
import { usualClass } from './variables.ts'

/** What a command asks for, before the tokens that it moves have come to rest. */
export function perform(run: CaseRun, command: Command): void {
  const { state } = run
  switch (command.type) {
    case 'start':
      return start(run, command)
    case 'complete': {
      const item = state.workItems[command.item]
      if (!item) return run.refuse(problem('work-item-unknown'))
      if (item.status !== 'open') return run.refuse(problem('work-item-done'))
      // What is decided is what holds now, not when the person's duty began. Whoever asks decides nothing yet.
      if (command.question === undefined) computeAgain(run)
      return run.receive(item.token, run.nodeOf(item.token, item.step), command)
    }
    case 'answer': {
      const question = state.questions[command.question]
      if (!question) return run.refuse(problem('question-unknown'))
      if (question.lapsed !== undefined) return run.refuse(problem('question-lapsed', { due: dayWords(question.due) }))
      if (question.status !== 'open') return run.refuse(problem('question-answered'))
      return run.receive(question.token, run.nodeOf(question.token, question.step), command)
    }
    case 'record-late': {
      stillRunning(run)
      const node = run.node(command.step)
      if (node.block.recordsLate !== true) return run.refuse(problem('command-out-of-place'))
      return run.receive('', node, command)
    }
    case 'fire-timer':
      return fireTimer(run, command)
    case 'letter-rendered':
    case 'post-letter': {
      const letter = state.letters[command.letter]
      if (!letter) return run.refuse(problem('letter-not-in-case'))
      return run.receive(letter.token, run.nodeOf(letter.token, letter.step), command)
    }
    case 'complete-job':
    case 'fail-job': {
      const job = state.jobs?.[command.job]
      if (!job) return run.refuse(problem('job-unknown'))
      return run.receive(job.token, run.nodeOf(job.token, job.step), command)
    }
    case 'begin-step': {
      const scope = state.scopes[command.scope]
      if (!scope?.token || scope.step === undefined) return run.refuse(problem('command-out-of-place'))
      return run.receive(scope.token, run.nodeOf(scope.token, scope.step), command)
    }
    case 'deliver':
      return deliver(run, command)
    case 'signal':
      return signalAll(run, command.signal, command.data)
    case 'file-document': {
      const { type: _, ...document } = command
      return run.emit('document.filed', document)
    }
    case 'raise-incident': {
      const letter = command.letter === undefined ? undefined : state.letters[command.letter]
      return run.emit('incident.raised', {
        incident: run.nextId('x'),
        token: letter?.token ?? null,
        step: letter?.step ?? null,
        problem: command.problem,
        values: { ...command.values },
      })
    }
    case 'resolve-incident':
      return resolveIncident(run, command.incident)
    case 'compute-again':
      return computeAgain(run)
    case 'continue':
      return
    case 'cancel':
    case 'withdraw':
      return endEarly(run, command)
    case 'set-data': {
      stillRunning(run)
      writeReason(run, command.reason)
      if (command.data) recordData(run, command.data)
      return setVariables(run, 's0', { ...command.variables })
    }
    case 'move-token':
      return moveToken(run, command)
  }
}

function stillRunning(run: CaseRun): void {
  if (run.state.status !== 'running') run.refuse(problem('case-ended'))
}

/** Why a person steps in is kept with the file; without a reason nothing happens. */
function writeReason(run: CaseRun, reason: string, step = ''): void {
  if (reason.trim() === '') return run.refuse(problem('reason-missing', {}, 'reason'))
  run.emit('reason.written', { note: run.nextId('n'), step, text: reason.trim() }, usualClass(run.world.definition.definition))
}

function endEarly(run: CaseRun, { type, reason }: Extract<Command, { type: 'cancel' | 'withdraw' }>): void {
  stillRunning(run)
  writeReason(run, reason)
  clearScope(run, 's0')
  run.endCase({ how: type === 'cancel' ? 'cancelled' : 'withdrawn' })
}

/** A person puts a token somewhere else: what its step waited for is withdrawn. */
function moveToken(run: CaseRun, { token, step, reason }: Extract<Command, { type: 'move-token' }>): void {
  stillRunning(run)
  const at = run.state.tokens[token]
  if (!at) return run.refuse(problem('token-unknown'))
  const target = run.node(step, at.scope)
  const from = at.step === null ? null : run.node(at.step, at.scope)
  if (target.step.attachedTo !== undefined || target.block.startedByEvent === true || (from && target.parent !== from.parent)) {
    return run.refuse(problem('move-out-of-scope', { step: target.step.name.de }))
  }
  writeReason(run, reason, step)
  cancelInside(run, token)
  run.withdraw(token)
  if (from) run.emit('step.left', { token, step: from.key, flow: null })
  run.arrive(token, target)
}

function fireTimer(run: CaseRun, command: Extract<Command, { type: 'fire-timer' }>): void {
  const timer = run.state.timers[command.timer]
  if (!timer) return run.refuse(problem('timer-unknown'))
  if (timer.status !== 'set') return run.refuse(problem('timer-gone'))
  if (timer.due > run.now) return run.refuse(problem('timer-not-due', { due: timer.due }))
  const { token, step, scope, again } = timer
  const node = run.node(step, scope ?? run.state.tokens[token]?.scope)
  run.emit('timer.fired', { timer: command.timer })
  if (again && again.left !== 0 && listensOn(node)) setAgain(run, timer, again)
  trigger(run, node, { token: token === '' ? null : token, scope: scope ?? run.state.tokens[token]?.scope ?? 's0' }, null)
}

/** The next of a repeating timer counts from when this one was due, so that nothing drifts. */
function setAgain(run: CaseRun, timer: { token: string; step: string; due: string; scope?: string }, again: { left: number | null; period: string }): void {
  const { token, step, scope } = timer
  const period = run.evaluation.evaluate(`duration("${again.period}")`, undefined, run.refuse)
  const due = run.evaluation.after(timer.due, period, run.refuse)
  const left = again.left === null ? null : again.left - 1
  run.emit('timer.set', {
    timer: run.nextId('z'),
    token,
    step,
    due,
    ...(scope === undefined ? {} : { scope }),
    again: { left, period: again.period },
  })
}

/** The cause is mended: the step that stopped begins again. */
function resolveIncident(run: CaseRun, id: string): void {
  const incident = run.state.incidents[id]
  if (!incident) return run.refuse(problem('incident-unknown'))
  if (incident.status !== 'open') return run.refuse(problem('incident-resolved'))
  run.emit('incident.resolved', { incident: id })
  const { token, step } = incident
  const letters = Object.entries(run.state.letters).filter(([, letter]) => letter.token === token && !letter.rendered)
  if (token === null || step === null) return
  const at = run.state.tokens[token]?.step
  const stopped = run.nodeOf(token, step)
  if (at !== step) {
    // A boundary event that could not watch its host does so from now on, while the host still waits.
    if (stopped.step.attachedTo !== undefined && stopped.step.attachedTo === at) run.arm(token, stopped)
    return
  }
  if (letters.length === 0) return run.enter(token, stopped)
  for (const [letter] of letters) run.effects.push({ type: 'render-letter', key: `render/${letter}/${id}`, letter })
}

