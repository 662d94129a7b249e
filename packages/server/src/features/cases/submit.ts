import { type Actor, type Command, contentHash, problem, type Receipt, refuse, type Result, run, type World } from '@laufzettel/engine'
import type { Services } from '../services.ts'
import { judgeWords } from './judge-words.ts'
import { mayCommand } from './may-command.ts'

/** A command for a case that runs already. */
export interface CaseRequest {
  readonly caseId: string
  readonly actor: Actor
  readonly command: Command
  /** Unique per tenant; a repeat of the same request gets the stored answer. */
  readonly idempotencyKey: string
  readonly expectedRevision?: number
  /** What was asked, where the command holds more than that (instants); by default the command. */
  readonly content?: unknown
}

/**
 * Gives a command to a case, in one transaction. Problems: those of `judgeWords`, `case-unknown`,
 * `action-forbidden`, those of the kernel and of the journal.
 */
export async function submitCommand(services: Services, request: CaseRequest): Promise<Result<Receipt>> {
  const wrong = judgeWords(request.command)
  if (wrong.length > 0) return refuse(...wrong)
  const state = await services.database.journal.load(services.tenant, request.caseId)
  // A case keeps its definition for life, so its world is known before the transaction begins.
  const world = state === null ? null : await services.worlds.forCase(state)
  if (world === null) return refuse(problem('case-unknown'))
  const { caseId, actor, command, idempotencyKey, expectedRevision, content } = request
  return run(runPorts(services, world), {
    tenant: services.tenant,
    caseId,
    actor,
    command,
    idempotencyKey,
    request: contentHash({ caseId, content: content ?? command, expectedRevision: expectedRevision ?? null }),
    ...(expectedRevision === undefined ? {} : { expectedRevision }),
  })
}

/** What `run` needs to decide in this world. */
export function runPorts(services: Services, world: World): Parameters<typeof run>[0] {
  const { clock, database } = services
  return { journal: database.journal, clock, can: mayCommand, worlds: { ofProcess: () => world, ofCase: () => world } }
}
