import { type BpmnRule, breaking } from './rule.ts'

/**
 * In an executable process no sequence flow says that it is not immediate. BPMN 2.0.2 §8.4.13, table of SequenceFlow.
 */
export const flowImmediate: BpmnRule = {
  name: 'bpmn-flow-immediate',
  section: '§8.4.13, table of SequenceFlow',
  meaning: 'In an executable process no sequence flow says that it is not immediate.',
  extended: ['EXT.024'],
  run(model) {
    return breaking(
      model.of('SequenceFlow'),
      (flow) => flow.executable && flow.attribute('isImmediate') !== undefined && !flow.flag('isImmediate'),
    )
  },
}
