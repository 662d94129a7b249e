import type { BpmnModel } from './bpmn-model.ts'
import { dataOf } from './data-of.ts'
import { itemOf, sameItem } from './items.ts'
import type { ModelElement } from './model-element.ts'
import type { BpmnRule } from './rule.ts'

/** The inputs and outputs of a call activity, and their sets, are those of what it calls. BPMN 2.0.2 §10.3.6. */
export const callFitsCalled: BpmnRule = {
  name: 'bpmn-call-fits-called',
  section: '§10.3.6',
  meaning: 'The inputs and outputs of a call activity, and their sets, are those of what it calls.',
  extended: ['EXT.063'],
  run(model) {
    return model.of('CallActivity').flatMap((element) => {
      const other = model.find(element.attribute('calledElement'))
      if (other?.is('Process', 'GlobalTask') !== true) return []
      return fits(model, element, other) ? [] : [{ element, values: { other: other.label } }]
    })
  },
}

function fits(model: BpmnModel, call: ModelElement, called: ModelElement): boolean {
  const counts = (of: ModelElement) =>
    ['inputSet', 'outputSet'].flatMap((kind) => {
      const sets = dataOf(of, kind)
      return [sets.length, ...sets.map((set) => set.children.length).sort()]
    })
  if (String(counts(call)) !== String(counts(called))) return false
  return ['dataInput', 'dataOutput'].every((kind) => {
    const left = [...dataOf(called, kind)]
    const matched = dataOf(call, kind).every((own) => {
      const item = itemOf(model, own)
      const at = left.findIndex((each) => {
        const its = itemOf(model, each)
        return item === its || sameItem(item, its)
      })
      if (at >= 0) left.splice(at, 1)
      return at >= 0
    })
    return matched && left.length === 0
  })
}
