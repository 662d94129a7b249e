import { Type, type Static } from 'typebox'
import { closed, Feel } from '../definition/basics.ts'
import { integer } from '../feel/number.ts'
import { defineBlock } from '../kernel/block.ts'
import type { StepRun } from '../kernel/step-run.ts'
import { problem } from '../problems/problem.ts'
import { needsDefault } from './needs-default.ts'
import { onePerWay } from './one-per-way.ts'
import { truthful } from './truthful.ts'

/** `activation` reads `activationCount`, how many tokens are there. */
const config = Type.Object({ activation: Type.Optional(Feel) }, closed)
type Config = Static<typeof config>

/** The first phase: takes a token of each way that has one and lets one through. */
function activate(run: StepRun<Config>): void {
  if (run.state.gateways?.[`${run.scope}/${run.step.key}`] !== undefined) return
  const arrived = onePerWay(run)
  const counts = { activationCount: integer(run.waiting().length) }
  const enough = run.config.activation === undefined ? arrived.size > 0 : run.evaluate(run.config.activation, counts) === true
  if (!enough) return
  const flows = [...arrived.keys()]
  if (flows.length < run.waysIn.length) run.emit('gateway.activated', { scope: run.scope, step: run.step.key, flows })
  run.consume([...arrived.values()].filter((token) => token !== run.token))
  leave(run)
}

/** The second phase: takes in those that still come by the other ways; what comes again belongs to the next round. */
function reset(run: StepRun<Config>, before: readonly string[]): void {
  const arrived = onePerWay(run)
  const all = new Set([...before, ...arrived.keys()])
  if (all.size < run.waysIn.length && run.canStillCome(all)) return
  run.emit('gateway.reset', { scope: run.scope, step: run.step.key })
  const flows = run.flows.filter(
    ({ condition }) => condition?.includes('waitingForStart') && run.evaluate(condition, { waitingForStart: false }) === true,
  )
  if (flows.length > 0) run.appear().leave(...flows)
  run.discard([...arrived].flatMap(([flow, token]) => (before.includes(flow) ? [] : [token])))
}

/**
 * Nach eigener Regel: lets a token through as soon as the activation condition holds, then takes in the tokens that
 * still come without letting them through; a flow out may have a condition on `waitingForStart` to tell the two apart
 * (BPMN 2.0 §13.4.5). At reset only flows are asked that say so: a token for each round is what a gateway without such
 * a condition is drawn for.
 */
export const complexGateway = defineBlock<Config>({
  type: 'complex-gateway',
  activity: 'structure',
  expert: true,
  config,
  suggested: [{ de: 'Nach eigener Regel', en: 'By a rule of its own' }],
  branches: true,
  takes: 'some',
  gathers: true,
  expressions: ({ activation }) => (activation === undefined ? [] : [activation]),
  ownNames: { config: ['activationCount'], flows: ['waitingForStart'] },
  enter: activate,
  settle(run) {
    const before = run.state.gateways?.[`${run.scope}/${run.step.key}`]
    if (before !== undefined) reset(run, before)
    else if (run.token !== '') activate(run)
  },
  checks: (step, _config, definition) => needsDefault(step, definition),
  bpmn: 'bpmn:complexGateway',
})

function leave(run: StepRun<Config>): void {
  const flows = run.flows.length < 2 ? run.flows : truthful(run, { waitingForStart: true })
  if (flows.length > 0) return run.leave(...flows)
  if (run.flows.length === 0) return run.end()
  run.fail(problem('gateway-no-way', { step: run.step.name.de }))
}
