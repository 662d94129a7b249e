import { type BpmnRule, breaking } from './rule.ts'

/** A script task with a script says in which language it is. BPMN 2.0.2 §10.3.3, script task. */
export const scriptFormat: BpmnRule = {
  name: 'bpmn-script-format',
  section: '§10.3.3, script task',
  meaning: 'A script task with a script says in which language it is.',
  extended: ['EXT.053'],
  run(model) {
    return breaking(
      model.of('ScriptTask'),
      (task) => task.parts('script').length > 0 && (task.attribute('scriptFormat') ?? '') === '',
    )
  },
}
