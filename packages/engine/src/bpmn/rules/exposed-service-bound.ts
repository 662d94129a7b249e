import { type BpmnRule, breaking } from './rule.ts'

/**
 * What is offered as a service (it supports an interface) binds its inputs and outputs to an operation. BPMN 2.0.2
 * §10.3.6, §10.4.2, table of CallableElement.
 */
export const exposedServiceBound: BpmnRule = {
  name: 'bpmn-exposed-service-bound',
  section: '§10.3.6, §10.4.2, table of CallableElement',
  meaning: 'What is offered as a service (it supports an interface) binds its inputs and outputs to an operation.',
  extended: ['EXT.064'],
  run(model) {
    return breaking(
      model.of('CallableElement'),
      (element) => element.parts('supportedInterfaceRef').length > 0 && element.parts('ioBinding').length === 0,
    )
  },
}
