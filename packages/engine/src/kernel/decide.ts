import { fine, problem, refuse, type Result } from '../problems/problem.ts'
import type { Outcome } from './outcome.ts'
import { copy } from './apply.ts'
import type { BlockOf } from './block.ts'
import { CaseRun, definitionHash } from './case-run.ts'
import type { Command } from './command.ts'
import type { DecisionContext } from './decision-context.ts'
import { computeAgain } from './compute-again.ts'
import { recordData } from './record-data.ts'
import { type CaseState, emptyState } from './state.ts'
import { Stop } from './stop.ts'
import { type World, worldHashes } from './world.ts'

/** Number of the rules below; a batch records it, a change of meaning gets the next one. */
export const SEMANTICS = 1

export type Decide = (
  world: World,
  state: CaseState | null,
  command: Command,
  context: DecisionContext,
) => Result<Outcome>

/**
 * What a command does to a case: its facts, effects and the state after them. Pure: the same world, state,
 * command and context give the same facts, in the browser, on the server and next year. `state` is null for a
 * case that does not exist yet and is never changed. A refused command has no facts; problems are those of
 * `case.ts` in the list, and those of the blocks.
 */
export function decideWith(blockOf: BlockOf): Decide {
  return (world, state, command, context) => {
    if ((state === null) !== (command.type === 'start')) {
      return refuse(problem(state === null ? 'case-unknown' : 'case-exists'))
    }
    const caseId = command.type === 'start' ? command.caseId : ''
    const run = new CaseRun(blockOf, world, state ? copy(state) : emptyState(caseId), context)
    try {
      perform(run, command, blockOf)
      run.settle()
    } catch (error) {
      if (error instanceof Stop) return refuse(...error.problems)
      throw error
    }
    return fine({
      facts: run.facts,
      effects: run.effects,
      state: run.state,
      world: worldHashes(world),
      semantics: SEMANTICS,
    })
  }
}

function perform(run: CaseRun, command: Command, blockOf: BlockOf): void {
  switch (command.type) {
    case 'start':
      return start(run, command, blockOf)
    case 'complete': {
      const item = run.state.workItems[command.item]
      if (!item) return run.refuse(problem('work-item-unknown'))
      if (item.status !== 'open') return run.refuse(problem('work-item-done'))
      // What is decided is what holds now, not when the person's duty began. Whoever asks decides nothing yet.
      if (command.question === undefined) computeAgain(run)
      return run.receive(item.token, run.step(item.step), command)
    }
    case 'answer': {
      const question = run.state.questions[command.question]
      if (!question) return run.refuse(problem('question-unknown'))
      if (question.status !== 'open') return run.refuse(problem('question-answered'))
      return run.receive(question.token, run.step(question.step), command)
    }
    case 'fire-timer':
      return fireTimer(run, command)
    case 'letter-rendered':
    case 'post-letter': {
      const letter = run.state.letters[command.letter]
      if (!letter) return run.refuse(problem('letter-not-in-case'))
      return run.receive(letter.token, run.step(letter.step), command)
    }
    case 'file-document': {
      const { type: _, ...document } = command
      return run.emit('document.filed', document)
    }
    case 'raise-incident': {
      const letter = command.letter === undefined ? undefined : run.state.letters[command.letter]
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
  }
}

function start(run: CaseRun, command: Extract<Command, { type: 'start' }>, blockOf: BlockOf): void {
  const published = run.world.definition
  const { definition } = published
  const first = definition.steps.find((step) => blockOf(step.block)?.starts)
  if (!first) return run.refuse(problem('start-missing', { process: definition.names.de }))
  run.emit('case.started', {
    tenant: command.tenant,
    caseNumber: command.caseNumber,
    process: { key: definition.key, version: published.version, hash: definitionHash(run.world) },
    channel: command.channel,
    parties: copy(command.parties) as Record<string, { party: string; access: string }>,
  })
  recordData(run, command.data)
  run.arrive(run.createToken(), first.key)
}

function fireTimer(run: CaseRun, command: Extract<Command, { type: 'fire-timer' }>): void {
  const timer = run.state.timers[command.timer]
  if (!timer) return run.refuse(problem('timer-unknown'))
  if (timer.status !== 'set') return run.refuse(problem('timer-gone'))
  if (timer.due > run.now) return run.refuse(problem('timer-not-due', { due: timer.due }))
  const step = run.step(timer.step)
  run.emit('timer.fired', { timer: command.timer })
  const host = run.state.tokens[timer.token]?.step
  if (host === undefined || host === step.key) return run.receive(timer.token, step, command)
  // A boundary event: the host's token moves on with it, or keeps waiting beside a new one (§10.5.4).
  if (step.interrupting !== false) run.withdraw(timer.token)
  const token = step.interrupting === false ? run.createToken() : timer.token
  if (step.interrupting !== false && host !== null) run.emit('step.left', { token, step: host, flow: null })
  run.emit('step.entered', { token, step: step.key })
  run.receive(token, step, command)
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
  const stopped = run.step(step)
  if (at !== step) {
    // A boundary event that could not watch its host does so from now on, while the host still waits.
    if (stopped.attachedTo !== undefined && stopped.attachedTo === at) run.arm(token, stopped)
    return
  }
  if (letters.length === 0) return run.enter(token, stopped)
  for (const [letter] of letters) run.effects.push({ type: 'render-letter', key: `render/${letter}/${id}`, letter })
}
