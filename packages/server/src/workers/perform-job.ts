import { type CaseState, type Command, jobInputs, type World } from '@laufzettel/engine'
import { Check } from 'typebox/value'
import type { Connector } from '../connectors/connector.ts'
import { connectorOf } from '../connectors/index.ts'
import type { Mode } from '../features/services.ts'

interface Case {
  readonly world: World
  readonly state: CaseState
}

/**
 * Lets a connector do a job and says what is to be told to the case; null where the job was withdrawn meanwhile. A
 * connector that is not there, or whose settings do not fit, is told at once: trying again would not help.
 */
export async function performJob(id: string, key: string, { world, state }: Case, mode: Mode): Promise<Command | null> {
  const job = state.jobs?.[id]
  if (job === undefined) return null
  const connector = connectorOf(job.name, mode !== 'production') as Connector | undefined
  const options = optionsOf(world, job.step)
  if (connector === undefined || !Check(connector.options, options)) return failedJob(id, job.name, 'connector-unknown')
  const answer = await connector.perform({ inputs: jobInputs(world, state, id), options, key: `${state.caseId}/${key}` })
  return 'values' in answer
    ? { type: 'complete-job', job: id, values: answer.values }
    : { type: 'fail-job', job: id, error: answer.error }
}

/** An incident at the step of the job, which begins again once a person says so. */
export function failedJob(job: string, connector: string, problem: 'connector-unknown' | 'connector-failed'): Command {
  return { type: 'fail-job', job, problem, values: { connector } }
}

function optionsOf({ definition, called }: World, key: string): unknown {
  const steps = [definition, ...called].flatMap((published) => published.definition.steps)
  return steps.find((step) => step.key === key)?.config.options ?? {}
}
