import type { BpmnRule } from './rule.ts'

/**
 * In an executable process several instances have a number or a collection. BPMN 2.0.2 §10.3.8, table of
 * MultiInstanceLoopCharacteristics.
 */
export const multiInstanceCount: BpmnRule = {
  name: 'bpmn-multi-instance-count',
  section: '§10.3.8, table of MultiInstanceLoopCharacteristics',
  meaning: 'In an executable process several instances have a number or a collection.',
  extended: ['EXT.067'],
  run(model) {
    return model
      .of('MultiInstanceLoopCharacteristics')
      .filter((loop) => loop.executable)
      .filter((loop) => loop.parts('loopCardinality').length + loop.parts('loopDataInputRef').length === 0)
      .map((loop) => ({ element: loop.parent ?? loop }))
  },
}
