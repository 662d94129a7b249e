import type { BpmnRule } from './rule.ts'

/** In an executable process a loop has a condition. BPMN 2.0.2 §10.3.8, table of StandardLoopCharacteristics. */
export const loopConditionGiven: BpmnRule = {
  name: 'bpmn-loop-condition-given',
  section: '§10.3.8, table of StandardLoopCharacteristics',
  meaning: 'In an executable process a loop has a condition.',
  run(model) {
    return model
      .of('StandardLoopCharacteristics')
      .filter((loop) => loop.executable && loop.parts('loopCondition').length === 0)
      .map((loop) => ({ element: loop.parent ?? loop }))
  },
}
