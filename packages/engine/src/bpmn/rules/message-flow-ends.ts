import type { BpmnRule } from './rule.ts'

const ENDS = ['Participant', 'Activity', 'Event', 'ConversationNode']

/** A message flow connects pools, activities and events. BPMN 2.0.2 §7.6.2, §8.4.1, §9.4. */
export const messageFlowEnds: BpmnRule = {
  name: 'bpmn-message-flow-ends',
  section: '§7.6.2, §8.4.1, §9.4',
  meaning: 'A message flow connects pools, activities and events.',
  extended: ['EXT.008', 'EXT.009'],
  run(model) {
    return model.of('MessageFlow').flatMap((element) => {
      const ends = [model.sourceOf(element), model.targetOf(element)]
      return ends.flatMap((end) =>
        end === undefined || end.is(...ENDS) ? [] : [{ element, values: { other: end.label } }],
      )
    })
  },
}
