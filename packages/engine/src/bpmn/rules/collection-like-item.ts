import type { BpmnRule } from './rule.ts'

/** Data is a collection exactly when its item definition says so. BPMN 2.0.2 §8.4.10, §10.4.1. */
export const collectionLikeItem: BpmnRule = {
  name: 'bpmn-collection-like-item',
  section: '§8.4.10, §10.4.1',
  meaning: 'Data is a collection exactly when its item definition says so.',
  extended: ['EXT.020'],
  run(model) {
    return [...model.of('DataObject'), ...model.of('DataInput'), ...model.of('DataOutput')].flatMap((element) => {
      const item = model.find(element.attribute('itemSubjectRef'))
      if (item?.is('ItemDefinition') !== true || item.flag('isCollection') === element.flag('isCollection')) return []
      return [{ element, values: { other: item.label } }]
    })
  },
}
