import type { BpmnRule } from './rule.ts'

/** Every data input belongs to an input set. BPMN 2.0.2 §10.4.2, table of DataInput. */
export const dataInputInSet: BpmnRule = {
  name: 'bpmn-data-input-in-set',
  section: '§10.4.2, table of DataInput',
  meaning: 'Every data input belongs to an input set.',
  extended: ['EXT.084'],
  run(model) {
    return model
      .of('DataInput')
      .filter(({ tag }) => tag === 'dataInput')
      .filter((input) => {
        const sets = input.parent?.parts('inputSet') ?? []
        return !sets.some((set) => set.references('dataInputRefs').some((each) => model.find(each) === input))
      })
      .map((element) => ({ element }))
  },
}
