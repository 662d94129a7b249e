import { type BpmnRule, breaking } from './rule.ts'

/** An ad-hoc subprocess contains at least one activity. BPMN 2.0.2 §10.3.5, ad-hoc subprocess. */
export const adHocHasActivity: BpmnRule = {
  name: 'bpmn-ad-hoc-has-activity',
  section: '§10.3.5, ad-hoc subprocess',
  meaning: 'An ad-hoc subprocess contains at least one activity.',
  extended: ['EXT.061'],
  run(model) {
    return breaking(model.of('AdHocSubProcess'), (inner) => inner.within('Activity').length === 0)
  },
}
