/** The part of bpmn-moddle that the tests use as a second reader. */
declare module 'bpmn-moddle' {
  interface ModdleElement {
    readonly $type: string
    readonly $descriptor: { readonly isGeneric?: boolean }
    readonly id?: string
  }
  export class BpmnModdle {
    fromXML(xml: string): Promise<{
      readonly rootElement: ModdleElement
      readonly elementsById: Readonly<Record<string, ModdleElement>>
      readonly warnings: readonly { readonly message: string }[]
    }>
  }
}
