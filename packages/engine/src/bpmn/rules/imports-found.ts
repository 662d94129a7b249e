import { NAMESPACES } from '../bpmn-document.ts'
import type { BpmnRule } from './rule.ts'

/** A file that a model imports is there and can be read. BPMN 2.0.2 §8.2.2. */
export const importsFound: BpmnRule = {
  name: 'bpmn-imports-found',
  section: '§8.2.2',
  meaning: 'A file that a model imports is there and can be read.',
  extended: ['EXT.001'],
  run(model) {
    const { imports } = model
    if (imports === undefined) return []
    return model.of('Import').flatMap((element) => {
      const location = element.attribute('location') ?? ''
      const bpmn = element.attribute('importType') === NAMESPACES.bpmn
      return bpmn && !imports.has(location) ? [{ element, values: { location } }] : []
    })
  },
}
