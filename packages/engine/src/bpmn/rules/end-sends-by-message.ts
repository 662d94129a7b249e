import type { BpmnRule } from './rule.ts'

/** An end event from which a message flow starts has a message as result. BPMN 2.0.2 §10.5.3. */
export const endSendsByMessage: BpmnRule = {
  name: 'bpmn-end-sends-by-message',
  section: '§10.5.3',
  meaning: 'An end event from which a message flow starts has a message as result.',
  extended: ['EXT.109'],
  run(model) {
    return model.of('MessageFlow').flatMap((element) => {
      const other = model.sourceOf(element)
      if (other?.is('EndEvent') !== true || model.hasTrigger(other, 'Message')) return []
      return [{ element, values: { other: other.label } }]
    })
  },
}
