/** The part of dmn-moddle and saxen that is used here; dmn-moddle ships no types. None of it is in a public API. */
declare module 'dmn-moddle' {
  export interface MetaProperty {
    name: string
    type: string
    isAttr?: boolean
    isMany?: boolean
    isReference?: boolean
    isVirtual?: boolean
    isBody?: boolean
    default?: string
    xml?: { serialize: string }
  }
  export interface MetaType {
    name: string
    superClass?: string[]
    extends?: string[]
    isAbstract?: boolean
    properties?: MetaProperty[]
  }
  export interface MetaPackage {
    name: string
    prefix: string
    uri: string
    types: MetaType[]
    [more: string]: unknown
  }
  export interface Descriptor {
    readonly name: string
    readonly isGeneric?: boolean
    readonly ns: { readonly prefix?: string; readonly localName: string; readonly uri?: string }
    readonly properties: readonly { readonly name: string; readonly ns: { readonly localName: string } }[]
  }
  export interface ModdleElement {
    readonly $type: string
    readonly $descriptor: Descriptor
    readonly $attrs?: Readonly<Record<string, string>>
    $parent?: ModdleElement
    get(name: string): unknown
    set(name: string, value: unknown): void
  }
  export class DmnModdle {
    constructor(packages?: Readonly<Record<string, MetaPackage>>, options?: { nsMap?: Record<string, string> })
    getPackages(): readonly MetaPackage[]
    create(type: string, properties?: object): ModdleElement
    createAny(type: string, uri: string, properties?: object): ModdleElement
    fromXML(xml: string): Promise<{ rootElement: ModdleElement; warnings: readonly { message: string }[] }>
    toXML(element: ModdleElement, options?: { format?: boolean }): Promise<{ xml: string }>
  }
}
