import { fine, problem, refuse, type Result } from '../problems/problem.ts'
import type { Outcome } from './outcome.ts'
import type { BlockOf } from './block.ts'
import { CaseRun } from './case-run.ts'
import type { Command } from './command.ts'
import type { DecisionContext } from './decision-context.ts'
import { perform } from './perform.ts'
import { type CaseState, emptyState } from './state.ts'
import { Stop } from './stop.ts'
import { type World, worldHashes } from './world.ts'

/** Number of the rules below; a batch records it, a change of meaning gets the next one. */
export const SEMANTICS = 2

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
    try {
      const caseId = command.type === 'start' ? command.caseId : ''
      const run = new CaseRun(blockOf, world, state ?? emptyState(caseId), context)
      run.resume()
      perform(run, command)
      run.settle(command.type === 'continue')
      return fine({
        facts: run.facts,
        effects: run.effects,
        state: run.state,
        world: worldHashes(world),
        semantics: SEMANTICS,
      })
    } catch (error) {
      if (error instanceof Stop) return refuse(...error.problems)
      throw error
    }
  }
}
