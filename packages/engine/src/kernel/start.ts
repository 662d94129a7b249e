import { problem } from '../problems/problem.ts'
import { copy } from './apply.ts'
import { definitionHash } from './definition-hash.ts'
import { setVariables } from './mapping.ts'
import type { CaseRun } from './case-run.ts'
import type { Command } from './command.ts'
import { type Node, plainStarts } from './compiled-process.ts'
import { enterAt } from './listening.ts'
import { recordData } from './record-data.ts'
import { listenForEvents } from './scopes.ts'

type Start = Extract<Command, { type: 'start' }>

/** A case begins: at the step named, with the event that has come, or at the plain starts (BPMN 2.0 §13.1). */
export function start(run: CaseRun, command: Start): void {
  const published = run.world.definition
  const { definition } = published
  const { top } = run.process('s0')
  const begins = startsOf(run, command, top)
  run.emit('case.started', {
    tenant: command.tenant,
    caseNumber: command.caseNumber,
    process: { key: definition.key, version: published.version, hash: definitionHash(run.world) },
    channel: command.channel,
    parties: copy(command.parties) as Record<string, { party: string; access: string }>,
  })
  recordData(run, command.data)
  if (command.variables) setVariables(run, 's0', command.variables)
  listenForEvents(run, 's0', top)
  // A condition may have begun an event subprocess that stops all others.
  if (Object.keys(run.state.tokens).length > 0 && command.event === undefined) return
  for (const node of begins) {
    const token = run.createToken()
    if (command.event === undefined) run.arrive(token, node)
    else enterAt(run, token, node, { name: command.event.name, data: command.event.data ?? {} })
  }
}

function startsOf(run: CaseRun, { step, event }: Start, top: readonly Node[]): readonly Node[] {
  const { definition } = run.world.definition
  if (step !== undefined) return [run.node(step)]
  if (event === undefined) {
    const found = plainStarts(top)
    return found.length > 0 ? found : run.refuse(problem('start-missing', { process: definition.names.de }))
  }
  const found = top.filter(({ block, step: { config } }) =>
    block.triggers?.(config as never).some(({ kind, name }) => kind === event.kind && name === event.name),
  )
  return found.length > 0 ? found : run.refuse(problem('message-unexpected', { message: event.name }))
}
