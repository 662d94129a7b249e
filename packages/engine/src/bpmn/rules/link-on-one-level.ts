import { counterparts, linksOf } from './links.ts'
import { type BpmnRule, breaking } from './rule.ts'

/** Both ends of a link stand on the same level of the same process. BPMN 2.0.2 §10.5.4. */
export const linkOnOneLevel: BpmnRule = {
  name: 'bpmn-link-on-one-level',
  section: '§10.5.4',
  meaning: 'Both ends of a link stand on the same level of the same process.',
  extended: ['EXT.126'],
  run(model) {
    const { sources, targets } = linksOf(model)
    return breaking(sources, (source) =>
      counterparts(model, source, targets).some((target) => target.parent?.parent !== source.parent?.parent),
    )
  },
}
