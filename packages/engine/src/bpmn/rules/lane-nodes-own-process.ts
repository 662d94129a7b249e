import type { BpmnRule } from './rule.ts'

/** A lane holds steps of its own process only. BPMN 2.0.2 §10.8, table of Lane. */
export const laneNodesOwnProcess: BpmnRule = {
  name: 'bpmn-lane-nodes-own-process',
  section: '§10.8, table of Lane',
  meaning: 'A lane holds steps of its own process only.',
  run(model) {
    return model.of('Lane').flatMap((element) =>
      element.references('flowNodeRef').flatMap((reference) => {
        const node = model.find(reference)
        const strange = node?.is('FlowNode') === true && node.around('Process') !== element.around('Process')
        return node !== undefined && strange ? [{ element, values: { other: node.label } }] : []
      }),
    )
  },
}
