import { type BpmnRule, breaking } from './rule.ts'

/** A cancel boundary event is attached to a transaction. BPMN 2.0.2 §10.5.4, §10.3.5. */
export const cancelBoundaryOnTransaction: BpmnRule = {
  name: 'bpmn-cancel-boundary-on-transaction',
  section: '§10.5.4, §10.3.5',
  meaning: 'A cancel boundary event is attached to a transaction.',
  extended: ['EXT.111'],
  run(model) {
    return breaking(
      model.of('BoundaryEvent'),
      (event) =>
        model.hasTrigger(event, 'Cancel') && model.find(event.attribute('attachedToRef'))?.is('Transaction') !== true,
    )
  },
}
