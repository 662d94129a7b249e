import type { BpmnRule } from './rule.ts'

/** An intermediate event at the end of a message flow has a message as trigger. BPMN 2.0.2 §7.6.2, §10.5.4. */
export const intermediateMessageTrigger: BpmnRule = {
  name: 'bpmn-intermediate-message-trigger',
  section: '§7.6.2, §10.5.4',
  meaning: 'An intermediate event at the end of a message flow has a message as trigger.',
  run(model) {
    return model
      .of('MessageFlow')
      .flatMap((element) =>
        [model.sourceOf(element), model.targetOf(element)].flatMap((other) =>
          other?.is('IntermediateCatchEvent', 'IntermediateThrowEvent', 'BoundaryEvent') === true &&
          !model.hasTrigger(other, 'Message')
            ? [{ element, values: { other: other.label } }]
            : [],
        ),
      )
  },
}
