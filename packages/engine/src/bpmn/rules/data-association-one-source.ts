import { plainAssociations } from './plain-associations.ts'
import type { BpmnRule } from './rule.ts'

/** Without a transformation, a data association has one source. BPMN 2.0.2 §10.4.2, table of DataAssociation. */
export const dataAssociationOneSource: BpmnRule = {
  name: 'bpmn-data-association-one-source',
  section: '§10.4.2, table of DataAssociation',
  meaning: 'Without a transformation, a data association has one source.',
  extended: ['EXT.092'],
  run(model) {
    return plainAssociations(model).flatMap((element) => {
      const count = element.parts('sourceRef').length
      // Assignments may give values that come from no data.
      const given = count === 0 && element.parts('assignment').length > 0
      return count === 1 || given ? [] : [{ element, values: { count: String(count) } }]
    })
  },
}
