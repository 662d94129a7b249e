import { Type, type Static } from 'typebox'
import { closed, Key } from '../definition/basics.ts'
import { problem } from '../problems/problem.ts'
import { defineBlock } from '../kernel/block.ts'

const config = Type.Object({ form: Key }, closed)

/** Antrag entgegennehmen: a party hands in a form, and the case begins. */
export const formStart = defineBlock<Static<typeof config>>({
  type: 'form-start',
  activity: 'receive',
  config,
  suggested: [{ de: 'Antrag entgegennehmen', en: 'Receive an application' }],
  starts: true,
  expressions: () => [],
  enter(run) {
    run.effect({ type: 'render-receipt', key: 'receipt' })
    run.leave()
  },
  checks(step, { form }, definition) {
    if (definition.forms.some((candidate) => candidate.key === form)) return []
    return [problem('form-unknown', { step: step.name, form }, `steps/${step.key}/config/form`)]
  },
  bpmn: 'bpmn:startEvent (none), bpmn:userTask of the applicant before it',
})
