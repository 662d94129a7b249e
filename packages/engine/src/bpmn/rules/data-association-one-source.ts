import { plainAssociations } from './plain-associations.ts'
import { type BpmnRule, breaking } from './rule.ts'

/** Without a transformation, a data association has one source. BPMN 2.0.2 §10.4.2, table of DataAssociation. */
export const dataAssociationOneSource: BpmnRule = {
  name: 'bpmn-data-association-one-source',
  section: '§10.4.2, table of DataAssociation',
  meaning: 'Without a transformation, a data association has one source.',
  extended: ['EXT.092'],
  run(model) {
    return breaking(plainAssociations(model), (association) => association.parts('sourceRef').length > 1)
  },
}
