import { Type, type Static } from 'typebox'
import { closed, Feel } from '../definition/basics.ts'
import { defineBlock } from '../kernel/block.ts'
import type { StepRun } from '../kernel/step-run.ts'
import { problem } from '../problems/problem.ts'

const config = Type.Object(
  {
    /** One after the other instead of all at once. */
    sequential: Type.Optional(Type.Boolean()),
    /** People choose which steps to begin; otherwise all begin. */
    chosen: Type.Optional(Type.Boolean()),
    completion: Type.Optional(Feel),
    /** What still runs when the condition holds is stopped. */
    cancelRemaining: Type.Optional(Type.Boolean()),
  },
  closed,
)
type Config = Static<typeof config>

function scopeOf(run: StepRun<Config>): string | null {
  const found = Object.entries(run.state.scopes).find(([, { token, kind }]) => token === run.token && kind === 'sub')
  return found?.[0] ?? null
}

/**
 * In freier Folge: steps that no flow orders; it is left when its condition holds, or when all are done (BPMN 2.0
 * §10.3.5, §13.3.5).
 */
export const adHocSubprocess = defineBlock<Config>({
  type: 'ad-hoc-subprocess',
  activity: 'structure',
  expert: true,
  config,
  suggested: [{ de: 'In freier Folge', en: 'In any order' }],
  contains: true,
  adHoc: true,
  expressions: ({ completion }) => (completion === undefined ? [] : [completion]),
  enter(run) {
    const { sequential, chosen } = run.config
    const scope = run.openInside(sequential || chosen ? 'none' : 'unasked')
    if (scope === null || chosen) return
    const [first] = run.insideOf(scope).steps
    if (sequential && first !== undefined) run.beginInside(scope, first)
  },
  receive(run, command) {
    const scope = scopeOf(run)
    if (command.type !== 'begin-step' || scope !== command.scope) return run.refuse(problem('command-out-of-place'))
    if (run.config.sequential && run.insideOf(scope).open > 0) return run.refuse(problem('step-not-yet'))
    run.beginInside(scope, command.step)
  },
  /** A step inside is done. */
  childDone(run, scope, done) {
    const { sequential, chosen, completion, cancelRemaining = true } = run.config
    const { steps, open } = run.insideOf(scope)
    const enough = completion !== undefined && run.evaluate(completion) === true
    if (enough && (cancelRemaining || open === 0)) return 'complete'
    if (enough) return 'wait'
    if (chosen) return 'wait'
    if (!sequential) return open === 0 ? 'complete' : 'wait'
    const next = steps[steps.indexOf(done) + 1]
    if (open > 0) return 'wait'
    if (next === undefined) return 'complete'
    run.beginInside(scope, next)
    return 'wait'
  },
  checks: () => [],
  bpmn: 'bpmn:adHocSubProcess',
})
