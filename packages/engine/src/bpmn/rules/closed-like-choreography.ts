import type { BpmnRule } from './rule.ts'

/**
 * A collaboration is closed exactly when the choreography to which it refers is. BPMN 2.0.2 §9.2, table of
 * Collaboration.
 */
export const closedLikeChoreography: BpmnRule = {
  name: 'bpmn-closed-like-choreography',
  section: '§9.2, table of Collaboration',
  meaning: 'A collaboration is closed exactly when the choreography to which it refers is.',
  extended: ['EXT.033'],
  run(model) {
    return model.of('Collaboration').flatMap((element) =>
      element.references('choreographyRef').flatMap((reference) => {
        const other = model.find(reference)
        if (other?.is('Choreography') !== true || other.flag('isClosed') === element.flag('isClosed')) return []
        return [{ element, values: { other: other.label } }]
      }),
    )
  },
}
