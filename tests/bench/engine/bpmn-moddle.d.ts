/** The part of it that the bench needs; it ships no types. */
declare module 'bpmn-moddle' {
  export default class BpmnModdle {
    fromXML(xml: string): Promise<never>
  }
}
