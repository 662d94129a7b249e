import { Type } from 'typebox'
import { closed } from '../definition/basics.ts'
import { defineBlock } from '../kernel/block.ts'
import type { StepRun } from '../kernel/step-run.ts'
import { problem } from '../problems/problem.ts'
import { needsDefault } from './needs-default.ts'
import { onePerWay } from './one-per-way.ts'
import { truthful } from './truthful.ts'

const config = Type.Object({}, closed)

function leave(run: StepRun<object>): void {
  const flows = run.flows.length < 2 ? run.flows : truthful(run)
  if (flows.length > 0) return run.leave(...flows)
  if (run.flows.length === 0) return run.end()
  run.fail(problem('gateway-no-way', { step: run.step.name.de }))
}

/**
 * Je nach Bedingung: waits for every token that can still come, then gives one to each way out whose condition holds,
 * or to the default (BPMN 2.0 §13.4.3).
 */
export const inclusiveGateway = defineBlock<object>({
  type: 'inclusive-gateway',
  activity: 'structure',
  expert: true,
  config,
  suggested: [{ de: 'Je nach Bedingung', en: 'As conditions say' }],
  branches: true,
  takes: 'some',
  gathers: true,
  expressions: () => [],
  enter(run) {
    if (run.waysIn.length < 2) leave(run)
  },
  settle(run) {
    if (run.waysIn.length < 2) return
    const arrived = onePerWay(run)
    if (arrived.size < run.waysIn.length && run.canStillCome(new Set(arrived.keys()))) return
    run.consume([...arrived.values()].filter((token) => token !== run.token))
    leave(run)
  },
  checks: (step, _config, definition) => needsDefault(step, definition),
  bpmn: 'bpmn:inclusiveGateway',
})
