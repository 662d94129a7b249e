import {
  type Actor,
  type CaseState,
  type Command,
  contentHash,
  decide,
  type FiledDocument,
  fine,
  problem,
  type Receipt,
  refuse,
  type Result,
  run,
  type World,
} from '@laufzettel/engine'
import type { Services } from '../services.ts'
import { judgeWords } from './judge-words.ts'
import { mayCommand } from './may-command.ts'
import { watch } from '../../watch.ts'

/** A command for a case that runs already. */
export interface CaseRequest {
  readonly caseId: string
  readonly actor: Actor
  readonly command: Command
  /** Unique per tenant; a repeat of the same request gets the stored answer. */
  readonly idempotencyKey: string
  readonly expectedRevision?: number
  /** Files that the command's facts name. */
  readonly documents?: readonly FiledDocument[]
  /** What was asked, where the command holds more than that (instants); by default the command. */
  readonly content?: unknown
  /** The case as the asker has just read it, with its world; read here where it is not given. */
  readonly seen?: { readonly state: CaseState; readonly world: World }
}

/**
 * Gives a command to a case, in one transaction. Problems: those of `judgeWords`, `case-unknown`,
 * `action-forbidden`, `result-changed` when the amount to decide on comes out otherwise now, those of the kernel and of
 * the journal.
 */
export async function submitCommand(services: Services, request: CaseRequest): Promise<Result<Receipt>> {
  const wrong = judgeWords(request.command)
  if (wrong.length > 0) return refuse(...wrong)
  const state = request.seen?.state ?? (await services.database.journal.load(services.tenant, request.caseId))
  // A case keeps its definition for life, so its world is known before the transaction begins.
  const world = request.seen?.world ?? (state === null ? null : await services.worlds.forCase(state))
  if (world === null) return refuse(problem('case-unknown'))
  const { caseId, actor, command, idempotencyKey, expectedRevision, documents, content } = request
  const decides = command.type === 'complete' && command.question === undefined
  if (decides && state !== null && mayCommand(actor, command, state)) {
    // Nobody decides on an amount that has changed since: whoever asks sees the new one first.
    const changed = await computedAgain(services, world, state)
    if (!changed.ok) return changed
    if (changed.value) return refuse(problem('result-changed'))
  }
  return run(runPorts(services, world), {
    tenant: services.tenant,
    caseId,
    actor,
    command,
    idempotencyKey,
    request: contentHash({ caseId, content: content ?? command, expectedRevision: expectedRevision ?? null }),
    ...(expectedRevision === undefined ? {} : { expectedRevision }),
    ...(documents === undefined ? {} : { documents }),
  })
}

/**
 * Brings the amounts that a person is about to look at up to this moment: since they were computed, a value may
 * have become known or a year have begun. Where it is not possible, what is stored stays.
 */
export async function refreshResults(services: Services, caseId: string): Promise<void> {
  const state = await services.database.journal.load(services.tenant, caseId)
  const world = state === null ? null : await services.worlds.forCase(state)
  if (state !== null && world !== null) await computedAgain(services, world, state)
}

/** Whether results that nobody decided on came out otherwise and were recorded anew. */
async function computedAgain(services: Services, world: World, state: CaseState): Promise<Result<boolean>> {
  const { caseId, revision, tenant } = state
  const actor = { kind: 'system', id: 'results' } as const
  const command = { type: 'compute-again' } as const
  const planned = decide(world, state, command, { now: services.clock.now(), actor, interrupt: watch() })
  if (!planned.ok) return planned
  if (planned.value.facts.length === 0) return fine(false)
  const recorded = await run(runPorts(services, world), {
    tenant,
    caseId,
    actor,
    command,
    idempotencyKey: `compute-again/${caseId}/${revision}`,
    request: contentHash({ caseId, command }),
    expectedRevision: revision,
  })
  return recorded.ok ? fine(true) : recorded
}

/** What `run` needs to decide in this world. */
export function runPorts(services: Services, world: World): Parameters<typeof run>[0] {
  const { clock, database } = services
  return {
    journal: database.journal,
    clock,
    can: mayCommand,
    watch,
    worlds: { ofProcess: () => world, ofCase: () => world },
  }
}
