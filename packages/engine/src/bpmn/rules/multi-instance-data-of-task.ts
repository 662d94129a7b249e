import { dataOf } from './data-of.ts'
import type { BpmnRule } from './rule.ts'

const LISTS = [
  ['loopDataInputRef', 'dataInput'],
  ['loopDataOutputRef', 'dataOutput'],
] as const

/**
 * In an executable process the collection of a task with several instances is one of its own inputs, the collection of
 * results one of its outputs. BPMN 2.0.2 §10.3.8, table of MultiInstanceLoopCharacteristics.
 */
export const multiInstanceDataOfTask: BpmnRule = {
  name: 'bpmn-multi-instance-data-of-task',
  section: '§10.3.8, table of MultiInstanceLoopCharacteristics',
  meaning:
    'In an executable process the collection of a task with several instances is one of its own inputs, the collection of results one of its outputs.',
  extended: ['EXT.068'],
  run(model) {
    return model.of('MultiInstanceLoopCharacteristics').flatMap((loop) => {
      const task = loop.parent
      if (task === undefined || task.is('SubProcess') || !loop.executable) return []
      return LISTS.flatMap(([attribute, kind]) =>
        loop
          .references(attribute)
          .filter((reference) => !dataOf(task, kind).some((own) => own === model.find(reference)))
          .map((reference) => ({ element: task, values: { reference, attribute } })),
      )
    })
  },
}
