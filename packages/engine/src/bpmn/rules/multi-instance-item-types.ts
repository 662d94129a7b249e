import { itemOf } from './items.ts'
import type { BpmnRule } from './rule.ts'

const PAIRS = [
  ['loopDataInputRef', 'inputDataItem'],
  ['loopDataOutputRef', 'outputDataItem'],
] as const

/**
 * In an executable process the item of each instance is a single one of the type of the collection. BPMN 2.0.2
 * §10.3.8, table of MultiInstanceLoopCharacteristics.
 */
export const multiInstanceItemTypes: BpmnRule = {
  name: 'bpmn-multi-instance-item-types',
  section: '§10.3.8, table of MultiInstanceLoopCharacteristics',
  meaning: 'In an executable process the item of each instance is a single one of the type of the collection.',
  extended: ['EXT.069', 'EXT.070'],
  run(model) {
    return model.of('MultiInstanceLoopCharacteristics').flatMap((loop) =>
      PAIRS.flatMap(([list, attribute]) => {
        const [single] = loop.parts(attribute)
        const collection = model.find(loop.references(list)[0])
        if (!loop.executable || single === undefined || collection === undefined) return []
        const item = itemOf(model, single)
        const same = item?.attribute('structureRef') === itemOf(model, collection)?.attribute('structureRef')
        const fits = same && item?.flag('isCollection') !== true
        return fits ? [] : [{ element: loop.parent ?? loop, values: { attribute } }]
      }),
    )
  },
}
