import { Type } from 'typebox'
import { defineBlock } from '../kernel/block.ts'
import { problem } from '../problems/problem.ts'

/** Stands for a step that cannot run yet: the case stops there, and a person sees why. In no palette. */
export const UNFINISHED = defineBlock({
  type: 'unfinished',
  activity: 'structure',
  config: Type.Object({}),
  suggested: [{ de: 'Unfertiger Schritt', en: 'Unfinished step' }],
  expressions: () => [],
  enter: (run) => run.fail(problem('step-unfinished', { step: run.step.name })),
  checks: () => [],
  bpmn: '',
})
