import type { Text } from '../../definition/basics.ts'
import type { BpmnModel } from './bpmn-model.ts'
import type { ModelElement } from './model-element.ts'
import type { Finding } from './rule.ts'

/** What people call the triggers and results of events (BPMN 2.0.2 §10.5.5), by the kind of their definition. */
const WORDS: Readonly<Record<string, Text>> = {
  Cancel: { de: 'Abbruch', en: 'cancel' },
  Compensate: { de: 'Kompensation', en: 'compensation' },
  Conditional: { de: 'Bedingung', en: 'condition' },
  Error: { de: 'Fehler', en: 'error' },
  Escalation: { de: 'Eskalation', en: 'escalation' },
  Link: { de: 'Verknüpfung', en: 'link' },
  Message: { de: 'Nachricht', en: 'message' },
  Signal: { de: 'Signal', en: 'signal' },
  Terminate: { de: 'Beenden', en: 'terminate' },
  Timer: { de: 'Zeit', en: 'time' },
}

/** An event that needs a trigger and has none. */
export const NO_TRIGGER = { trigger: { de: '„keiner“', en: '“none”' } }

/** Each trigger of an event that is none of the possible ones. */
export function otherTriggers(model: BpmnModel, event: ModelElement, possible: readonly string[]): readonly Finding[] {
  return model
    .triggers(event)
    .filter((trigger) => !trigger.is(...possible.map((kind) => `${kind}EventDefinition`)))
    .map((trigger) => {
      const kind = trigger.element.type.replace(/^bpmn:/, '').replace(/EventDefinition$/, '')
      return { element: event, values: { trigger: WORDS[kind] ?? kind } }
    })
}
