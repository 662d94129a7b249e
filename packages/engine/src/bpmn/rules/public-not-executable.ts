import { type BpmnRule, breaking } from './rule.ts'

/** A public process is not executable. BPMN 2.0.2 §10.2, table of Process. */
export const publicNotExecutable: BpmnRule = {
  name: 'bpmn-public-not-executable',
  section: '§10.2, table of Process',
  meaning: 'A public process is not executable.',
  extended: ['EXT.035'],
  run(model) {
    return breaking(
      model.of('Process'),
      (process) => process.attribute('processType') === 'Public' && process.flag('isExecutable'),
    )
  },
}
