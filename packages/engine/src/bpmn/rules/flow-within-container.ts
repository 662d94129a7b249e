import { type BpmnRule, breaking } from './rule.ts'

/**
 * A sequence flow leaves neither its process nor its subprocess: both ends stand in the same one. BPMN 2.0.2 §7.6.1,
 * §8.4.8, §9.3, §10.3.5.
 */
export const flowWithinContainer: BpmnRule = {
  name: 'bpmn-flow-within-container',
  section: '§7.6.1, §8.4.8, §9.3, §10.3.5',
  meaning: 'A sequence flow leaves neither its process nor its subprocess: both ends stand in the same one.',
  extended: ['EXT.028', 'EXT.152'],
  run(model) {
    return breaking(model.of('SequenceFlow'), (flow) => {
      const [source, target] = [model.sourceOf(flow), model.targetOf(flow)]
      return source !== undefined && target !== undefined && source.parent !== target.parent
    })
  },
}
