import { openTo } from '../schema.ts'
import type { BpmnRule } from './rule.ts'

/**
 * Elements of other namespaces stand in extension elements, documentation and other places that are open to them. BPMN
 * 2.0.2 §8.3.3, clause 15.
 */
export const foreignContentInExtensions: BpmnRule = {
  name: 'bpmn-foreign-content-in-extensions',
  section: '§8.3.3, clause 15',
  meaning:
    'Elements of other namespaces stand in extension elements, documentation and other places that are open to them.',
  run(model) {
    return model.all.flatMap((element) => {
      const { type } = element.element
      if (!type.startsWith('bpmn:') || openTo(type) !== undefined) return []
      const strange = element.children.filter((child) => child.element.type === 'foreign')
      return strange.map((other) => ({ element, values: { other: other.tag } }))
    })
  },
}
