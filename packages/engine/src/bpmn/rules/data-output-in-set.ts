import type { BpmnRule } from './rule.ts'

/** Every data output belongs to an output set. BPMN 2.0.2 §10.4.2, table of DataOutput. */
export const dataOutputInSet: BpmnRule = {
  name: 'bpmn-data-output-in-set',
  section: '§10.4.2, table of DataOutput',
  meaning: 'Every data output belongs to an output set.',
  extended: ['EXT.088'],
  run(model) {
    return model
      .of('DataOutput')
      .filter(({ tag }) => tag === 'dataOutput')
      .filter((output) => {
        const sets = output.parent?.parts('outputSet') ?? []
        return !sets.some((set) => set.references('dataOutputRefs').some((each) => model.find(each) === output))
      })
      .map((element) => ({ element }))
  },
}
