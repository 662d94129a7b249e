import type { ModelElement } from './model-element.ts'
import { type BpmnRule, breaking } from './rule.ts'

/** A message flow connects two different pools. BPMN 2.0.2 §7.6.2, §9.4. */
export const messageFlowBetweenPools: BpmnRule = {
  name: 'bpmn-message-flow-between-pools',
  section: '§7.6.2, §9.4',
  meaning: 'A message flow connects two different pools.',
  extended: ['EXT.031'],
  run(model) {
    const poolOf = (end: ModelElement | undefined) =>
      end?.is('Participant') === true ? (model.find(end.attribute('processRef')) ?? end) : end?.around('Process')
    return breaking(model.of('MessageFlow'), (flow) => {
      const [source, target] = [model.sourceOf(flow), model.targetOf(flow)]
      if (source === undefined || target === undefined) return false
      return source === target || (poolOf(source) !== undefined && poolOf(source) === poolOf(target))
    })
  },
}
