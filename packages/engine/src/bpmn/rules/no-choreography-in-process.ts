import { type BpmnRule, breaking } from './rule.ts'

/** A process or subprocess contains no choreography activities. BPMN 2.0.2 §10.2, §10.3.5, §11.2. */
export const noChoreographyInProcess: BpmnRule = {
  name: 'bpmn-no-choreography-in-process',
  section: '§10.2, §10.3.5, §11.2',
  meaning: 'A process or subprocess contains no choreography activities.',
  extended: ['EXT.036', 'EXT.056', 'EXT.062'],
  run(model) {
    return breaking(
      model.of('ChoreographyActivity'),
      (activity) => activity.parent?.is('Process', 'SubProcess') === true,
    )
  },
}
