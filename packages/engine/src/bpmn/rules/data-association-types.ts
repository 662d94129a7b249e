import { itemOf, sameItem } from './items.ts'
import { plainAssociations } from './plain-associations.ts'
import { type BpmnRule, breaking } from './rule.ts'

/**
 * Without a transformation, source and target of a data association have the same type. BPMN 2.0.2 §10.4.2, table of
 * DataAssociation.
 */
export const dataAssociationTypes: BpmnRule = {
  name: 'bpmn-data-association-types',
  section: '§10.4.2, table of DataAssociation',
  meaning: 'Without a transformation, source and target of a data association have the same type.',
  extended: ['EXT.091'],
  run(model) {
    return breaking(plainAssociations(model), (association) => {
      const target = itemOf(model, model.find(association.references('targetRef')[0]))
      const sources = association.references('sourceRef').map((each) => itemOf(model, model.find(each)))
      // Data without a type fits every other: a model may leave types out.
      return sources.some((source) => source !== undefined && target !== undefined && !sameItem(source, target))
    })
  },
}
