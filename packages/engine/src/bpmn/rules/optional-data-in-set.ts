import type { BpmnRule } from './rule.ts'

/**
 * Optional data of a set, and data that may come while it runs, belongs to the set. BPMN 2.0.2 §10.4.2, tables of
 * InputSet and OutputSet.
 */
export const optionalDataInSet: BpmnRule = {
  name: 'bpmn-optional-data-in-set',
  section: '§10.4.2, tables of InputSet and OutputSet',
  meaning: 'Optional data of a set, and data that may come while it runs, belongs to the set.',
  extended: ['EXT.085', 'EXT.086', 'EXT.089', 'EXT.090'],
  run(model) {
    return [...model.of('InputSet'), ...model.of('OutputSet')].flatMap((set) => {
      const side = set.is('InputSet') ? 'Input' : 'Output'
      const list = `data${side}Refs`
      const members = set.references(list)
      return [`optional${side}Refs`, `whileExecuting${side}Refs`].flatMap((attribute) =>
        set
          .references(attribute)
          .filter((reference) => !members.includes(reference))
          .map((reference) => ({ element: set, values: { attribute, reference, list } })),
      )
    })
  },
}
