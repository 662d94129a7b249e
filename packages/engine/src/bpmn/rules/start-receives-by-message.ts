import type { BpmnRule } from './rule.ts'

/** A start event that a message flow reaches has a message as trigger. BPMN 2.0.2 §10.5.2. */
export const startReceivesByMessage: BpmnRule = {
  name: 'bpmn-start-receives-by-message',
  section: '§10.5.2',
  meaning: 'A start event that a message flow reaches has a message as trigger.',
  extended: ['EXT.103'],
  run(model) {
    return model.of('MessageFlow').flatMap((element) => {
      const other = model.targetOf(element)
      if (other?.is('StartEvent') !== true || model.hasTrigger(other, 'Message')) return []
      return [{ element, values: { other: other.label } }]
    })
  },
}
