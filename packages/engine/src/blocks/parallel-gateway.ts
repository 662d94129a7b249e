import { Type } from 'typebox'
import { closed } from '../definition/basics.ts'
import { defineBlock } from '../kernel/block.ts'
import { onePerWay } from './one-per-way.ts'

const config = Type.Object({}, closed)

/** Gleichzeitig: waits for a token by each way in, then gives one to each way out (BPMN 2.0 §13.4.1). */
export const parallelGateway = defineBlock<object>({
  type: 'parallel-gateway',
  activity: 'structure',
  expert: true,
  config,
  suggested: [{ de: 'Gleichzeitig', en: 'In parallel' }],
  branches: true,
  takes: 'all',
  gathers: true,
  expressions: () => [],
  enter(run) {
    if (run.waysIn.length < 2) return run.leave()
    const arrived = onePerWay(run)
    if (arrived.size < run.waysIn.length) return
    run.consume([...arrived.values()].filter((token) => token !== run.token))
    run.leave()
  },
  checks: () => [],
  bpmn: 'bpmn:parallelGateway',
})
