/** The part of saxen that is used here; it ships no types. */
declare module 'saxen' {
  type Decode = (text: string) => string
  type Context = () => { readonly data: string; readonly line: number; readonly column: number }
  export class Parser {
    on(
      event: 'openTag',
      handler: (
        name: string,
        attributes: () => Readonly<Record<string, string>>,
        decode: Decode,
        selfClosing: boolean,
        context: Context,
      ) => void,
    ): this
    on(event: 'closeTag', handler: (name: string, decode: Decode, selfClosing: boolean, context: Context) => void): this
    on(
      event: 'text' | 'attention' | 'comment' | 'question' | 'cdata',
      handler: (text: string, decode: Decode, context: Context) => void,
    ): this
    on(event: 'error' | 'warn', handler: (fault: Error, context: Context) => void): this
    ns(map?: Readonly<Record<string, string>>): this
    parse(xml: string): void
  }
}
