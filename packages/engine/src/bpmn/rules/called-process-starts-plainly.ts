import type { BpmnRule } from './rule.ts'

/** A process that a call activity calls has a start event without trigger. BPMN 2.0.2 §10.5.2, §10.3.6. */
export const calledProcessStartsPlainly: BpmnRule = {
  name: 'bpmn-called-process-starts-plainly',
  section: '§10.5.2, §10.3.6',
  meaning: 'A process that a call activity calls has a start event without trigger.',
  extended: ['EXT.099'],
  run(model) {
    return model.of('CallActivity').flatMap((element) => {
      const other = model.find(element.attribute('calledElement'))
      // A process of which only the name is there stands for one that is described elsewhere.
      if (other?.is('Process') !== true || other.within('FlowNode').length === 0) return []
      const plain = other.within('StartEvent').some((event) => model.triggers(event).length === 0)
      return plain ? [] : [{ element, values: { other: other.label } }]
    })
  },
}
