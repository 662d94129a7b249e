import { type BpmnRule, breaking } from './rule.ts'

/** A cancel end event stands in a transaction. BPMN 2.0.2 §10.5.3, §10.3.5. */
export const cancelEndInTransaction: BpmnRule = {
  name: 'bpmn-cancel-end-in-transaction',
  section: '§10.5.3, §10.3.5',
  meaning: 'A cancel end event stands in a transaction.',
  extended: ['EXT.106'],
  run(model) {
    return breaking(
      model.of('EndEvent'),
      (event) => model.hasTrigger(event, 'Cancel') && event.around('Transaction') === undefined,
    )
  },
}
