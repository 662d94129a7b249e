import type { BpmnRule } from './rule.ts'

/** An intermediate event that waits sends no message, and one that sends receives none. BPMN 2.0.2 §10.5.4, §7.6.2. */
export const intermediateMessageDirection: BpmnRule = {
  name: 'bpmn-intermediate-message-direction',
  section: '§10.5.4, §7.6.2',
  meaning: 'An intermediate event that waits sends no message, and one that sends receives none.',
  extended: ['EXT.119'],
  run(model) {
    return model.of('MessageFlow').flatMap((element) => {
      const source = model.sourceOf(element)
      const target = model.targetOf(element)
      const waiting = source?.is('IntermediateCatchEvent', 'BoundaryEvent') === true ? [source] : []
      const throwing = target?.is('IntermediateThrowEvent') === true ? [target] : []
      return [...waiting, ...throwing].map((other) => ({ element, values: { other: other.label } }))
    })
  },
}
