/** The part of it that the bench needs; it ships no types. */
declare module 'bpmn-moddle' {
  class BpmnModdle {
    fromXML(xml: string): Promise<never>
  }
  export = BpmnModdle
}
