import { itemOf, sameItem } from './items.ts'
import type { BpmnRule } from './rule.ts'

const SIDES = [
  ['inputDataRef', 'dataInputRefs', 'inMessageRef'],
  ['outputDataRef', 'dataOutputRefs', 'outMessageRef'],
] as const

/**
 * A binding joins an input and an output with the messages of an operation, of the same types. BPMN 2.0.2 §10.4.2,
 * table of InputOutputBinding.
 */
export const bindingFitsOperation: BpmnRule = {
  name: 'bpmn-binding-fits-operation',
  section: '§10.4.2, table of InputOutputBinding',
  meaning: 'A binding joins an input and an output with the messages of an operation, of the same types.',
  extended: ['EXT.065'],
  run(model) {
    return model.of('InputOutputBinding').flatMap((binding) => {
      const operation = model.find(binding.attribute('operationRef'))
      if (operation?.is('Operation') !== true) return []
      const fits = SIDES.every(([data, set, message]) => {
        const [reference] = operation.references(message)
        const bound = model.find(binding.attribute(data))
        if (reference === undefined || bound === undefined) return true
        const all = bound.is('DataInput', 'DataOutput')
          ? [bound]
          : bound.references(set).map((each) => model.find(each))
        return all.some((each) => sameItem(itemOf(model, each), itemOf(model, model.find(reference))))
      })
      return fits ? [] : [{ element: binding.parent ?? binding, values: { other: operation.label } }]
    })
  },
}
