import type { BpmnRule } from './rule.ts'

/**
 * A named reference to a data object in some state is called like the object with the state in brackets. BPMN 2.0.2
 * §10.4.1, naming of data object references.
 */
export const dataReferenceName: BpmnRule = {
  name: 'bpmn-data-reference-name',
  section: '§10.4.1, naming of data object references',
  meaning: 'A named reference to a data object in some state is called like the object with the state in brackets.',
  extended: ['EXT.076'],
  run(model) {
    return model.of('DataObjectReference').flatMap((element) => {
      const object = model.find(element.attribute('dataObjectRef'))?.attribute('name') ?? ''
      const state = element.parts('dataState')[0]?.attribute('name') ?? ''
      const own = element.attribute('name') ?? ''
      const name = state === '' ? object : `${object} [${state}]`
      // Without a state any name will do, but not one that tells of a state.
      const free = state === '' && !(own.startsWith(`${object} [`) && own.endsWith(']'))
      return object === '' || own === '' || own === name || free ? [] : [{ element, values: { name } }]
    })
  },
}
