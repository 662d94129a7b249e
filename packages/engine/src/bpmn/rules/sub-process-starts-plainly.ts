import { type BpmnRule, breaking } from './rule.ts'

/**
 * A start event in a subprocess that is part of the flow has no trigger. BPMN 2.0.2 §10.5.2, table of subprocess start
 * events.
 */
export const subProcessStartsPlainly: BpmnRule = {
  name: 'bpmn-sub-process-starts-plainly',
  section: '§10.5.2, table of subprocess start events',
  meaning: 'A start event in a subprocess that is part of the flow has no trigger.',
  extended: ['EXT.100'],
  run(model) {
    return breaking(
      model.of('StartEvent'),
      (event) =>
        event.parent?.is('SubProcess') === true &&
        !event.parent.flag('triggeredByEvent') &&
        event.within('EventDefinition').length + event.parts('eventDefinitionRef').length > 0,
    )
  },
}
