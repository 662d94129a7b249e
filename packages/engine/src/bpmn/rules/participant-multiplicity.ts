import type { BpmnRule } from './rule.ts'

/**
 * The minimum of a participant's multiplicity is not negative; the maximum is one or more and no less than the
 * minimum. BPMN 2.0.2 §9.3.1, table of ParticipantMultiplicity.
 */
export const participantMultiplicity: BpmnRule = {
  name: 'bpmn-participant-multiplicity',
  section: '§9.3.1, table of ParticipantMultiplicity',
  meaning:
    "The minimum of a participant's multiplicity is not negative; the maximum is one or more and no less than the minimum.",
  extended: ['EXT.029', 'EXT.030'],
  run(model) {
    return model.of('ParticipantMultiplicity').flatMap((found) => {
      const minimum = found.attribute('minimum') ?? '0'
      const maximum = found.attribute('maximum') ?? '1'
      const fits = Number(minimum) >= 0 && Number(maximum) >= 1 && Number(maximum) >= Number(minimum)
      return fits ? [] : [{ element: found.parent ?? found, values: { minimum, maximum } }]
    })
  },
}
