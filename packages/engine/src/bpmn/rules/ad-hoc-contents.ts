import type { BpmnRule } from './rule.ts'

/** An ad-hoc subprocess contains no start and no end event. BPMN 2.0.2 §10.3.5, ad-hoc subprocess. */
export const adHocContents: BpmnRule = {
  name: 'bpmn-ad-hoc-contents',
  section: '§10.3.5, ad-hoc subprocess',
  meaning: 'An ad-hoc subprocess contains no start and no end event.',
  extended: ['EXT.062'],
  run(model) {
    return model
      .of('AdHocSubProcess')
      .flatMap((element) =>
        element.within('StartEvent', 'EndEvent').map((other) => ({ element, values: { other: other.label } })),
      )
  },
}
