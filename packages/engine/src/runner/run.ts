import type { Command } from '../kernel/command.ts'
import type { Decide } from '../kernel/decide.ts'
import type { Actor } from '../kernel/fact.ts'
import type { Watch } from '../feel/run.ts'
import type { CaseState } from '../kernel/state.ts'
import type { World } from '../kernel/world.ts'
import type { Clock } from '../ports/clock.ts'
import type { FiledDocument, Journal, Receipt } from '../ports/journal.ts'
import { problem, refuse, type Result } from '../problems/problem.ts'
import { decide } from './decide.ts'

/** May this actor ask this of a case in this state (null: not yet begun)? Deny by default. */
export type Can = (actor: Actor, command: Command, state: CaseState | null) => boolean

/**
 * Gives the world a command is decided on: for a new case the version in force now, else the version the case
 * began with; parameters, calendar and authority as they are known now. Null when there is no such process.
 */
export interface Worlds {
  ofProcess(tenant: string, process: string, now: string): World | null
  ofCase(state: CaseState, now: string): World | null
}

export interface Ports {
  readonly journal: Journal
  readonly worlds: Worlds
  readonly clock: Clock
  readonly can: Can
  /** Begins the host's watchdog for one command. */
  readonly watch?: Watch
  /** For a model that is tried before it is published; `decide` where absent. */
  readonly decide?: Decide
}

/** What is asked, by whom, under which key. `process` is needed to start a case. */
export interface Request {
  readonly tenant: string
  readonly caseId: string
  readonly actor: Actor
  readonly command: Command
  readonly idempotencyKey: string
  /** Hash of what was asked, by the asker's means: a repeat must have the same. */
  readonly request: string
  readonly expectedRevision?: number
  readonly process?: string
  /** Files that the command's facts name. */
  readonly documents?: readonly FiledDocument[]
}

/**
 * Runs one command: load, permission, decide, append, all in one transaction of the journal. Problems:
 * `process-unknown`, `action-forbidden`, those of the kernel and of the journal.
 */
export function run(ports: Ports, request: Request): Promise<Result<Receipt>> {
  const { tenant, caseId, actor, command, idempotencyKey, expectedRevision, documents } = request
  const now = ports.clock.now()
  const submission = {
    tenant,
    caseId,
    idempotencyKey,
    request: request.request,
    actor,
    command,
    now,
    ...(expectedRevision === undefined ? {} : { expectedRevision }),
    ...(documents === undefined ? {} : { documents }),
  }
  return ports.journal.submit(submission, (state) => {
    if (!ports.can(actor, command, state)) return refuse(problem('action-forbidden'))
    const world = state ? ports.worlds.ofCase(state, now) : ports.worlds.ofProcess(tenant, request.process ?? '', now)
    if (!world) return refuse(problem(state ? 'world-missing' : 'process-unknown'))
    const { watch } = ports
    return (ports.decide ?? decide)(world, state, command, {
      now,
      actor,
      ...(watch === undefined ? {} : { interrupt: watch() }),
    })
  })
}
