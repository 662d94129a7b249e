import { type BpmnRule, breaking } from './rule.ts'

/** In an executable process an error end event names an error that has a code. BPMN 2.0.2 §8.4.3, table of Error. */
export const errorCode: BpmnRule = {
  name: 'bpmn-error-code',
  section: '§8.4.3, table of Error',
  meaning: 'In an executable process an error end event names an error that has a code.',
  run(model) {
    return breaking(model.of('EndEvent'), (event) => {
      const thrown = model.triggers(event).filter((trigger) => trigger.is('ErrorEventDefinition'))
      return (
        event.executable && thrown.some((trigger) => !model.find(trigger.attribute('errorRef'))?.attribute('errorCode'))
      )
    })
  },
}
