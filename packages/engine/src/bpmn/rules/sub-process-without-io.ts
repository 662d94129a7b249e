import { type BpmnRule, breaking } from './rule.ts'

/** A subprocess has no inputs and outputs of its own. BPMN 2.0.2 §10.4.2, §10.3.5. */
export const subProcessWithoutIo: BpmnRule = {
  name: 'bpmn-sub-process-without-io',
  section: '§10.4.2, §10.3.5',
  meaning: 'A subprocess has no inputs and outputs of its own.',
  extended: ['EXT.079'],
  run(model) {
    return breaking(model.of('SubProcess'), (inner) => inner.parts('ioSpecification').length > 0)
  },
}
