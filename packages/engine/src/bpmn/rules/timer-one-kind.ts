import { type BpmnRule, breaking } from './rule.ts'

/** A timer has at most one of date, duration and cycle. BPMN 2.0.2 §10.5.5, table of TimerEventDefinition. */
export const timerOneKind: BpmnRule = {
  name: 'bpmn-timer-one-kind',
  section: '§10.5.5, table of TimerEventDefinition',
  meaning: 'A timer has at most one of date, duration and cycle.',
  run(model) {
    return breaking(
      model.of('TimerEventDefinition'),
      (timer) => ['timeDate', 'timeDuration', 'timeCycle'].flatMap((kind) => timer.parts(kind)).length > 1,
    )
  },
}
