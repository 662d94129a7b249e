import type { BpmnRule } from './rule.ts'

/** Input and output sets that belong together name each other. BPMN 2.0.2 §10.4.2, tables of InputSet and OutputSet. */
export const dataSetsPaired: BpmnRule = {
  name: 'bpmn-data-sets-paired',
  section: '§10.4.2, tables of InputSet and OutputSet',
  meaning: 'Input and output sets that belong together name each other.',
  extended: ['EXT.087'],
  run(model) {
    return [...model.of('InputSet'), ...model.of('OutputSet')].flatMap((element) => {
      const [own, back] = element.is('InputSet') ? ['outputSetRefs', 'inputSetRefs'] : ['inputSetRefs', 'outputSetRefs']
      return element
        .references(own)
        .filter(
          (reference) =>
            !model
              .find(reference)
              ?.references(back)
              .some((each) => model.find(each) === element),
        )
        .map((reference) => ({ element, values: { reference } }))
    })
  },
}
