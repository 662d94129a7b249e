import type { BpmnRule } from './rule.ts'

/** What a throwing event defines in itself is not used by another event. BPMN 2.0.2 §10.5.1, table of ThrowEvent. */
export const throwDefinitionNotShared: BpmnRule = {
  name: 'bpmn-throw-definition-not-shared',
  section: '§10.5.1, table of ThrowEvent',
  meaning: 'What a throwing event defines in itself is not used by another event.',
  extended: ['EXT.095'],
  run(model) {
    return model.of('Event').flatMap((element) =>
      element.references('eventDefinitionRef').flatMap((reference) => {
        const other = model.find(reference)
        return other?.parent?.is('ThrowEvent') === true ? [{ element, values: { other: other.label } }] : []
      }),
    )
  },
}
