import { counterparts, linksOf } from './links.ts'
import { type BpmnRule, breaking } from './rule.ts'

/**
 * Every source of a link has one target, every target at least one source; both name each other, or have the same
 * name. BPMN 2.0.2 §10.5.4, §10.5.5.
 */
export const linkPaired: BpmnRule = {
  name: 'bpmn-link-paired',
  section: '§10.5.4, §10.5.5',
  meaning:
    'Every source of a link has one target, every target at least one source; both name each other, or have the same name.',
  extended: ['EXT.118', 'EXT.124', 'EXT.125'],
  run(model) {
    const { sources, targets } = linksOf(model)
    const pairs = new Map(sources.map((source) => [source, counterparts(model, source, targets)]))
    const reached = new Set([...pairs.values()].flat())
    return [
      ...breaking(sources, (source) => pairs.get(source)?.length !== 1),
      ...breaking(targets, (target) => {
        const named = target.references('source').map((reference) => model.find(reference))
        return (
          !reached.has(target) || named.some((source) => source === undefined || !pairs.get(source)?.includes(target))
        )
      }),
    ]
  },
}
