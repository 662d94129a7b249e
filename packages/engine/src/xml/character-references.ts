import { FORBIDDEN, type XmlCursor } from './xml-cursor.ts'

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

const REFERENCE = /&(?:#([0-9]{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]{2,4}));|&/g

/** Text with its references replaced (§4.1, §4.6); stops at one that needs a DTD or names no character. */
export function decodeReferences(text: string, cursor: XmlCursor): string {
  if (!text.includes('&')) return text
  return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, entity?: string) => {
    const found = entity === undefined ? character(decimal, hex) : ENTITIES.get(entity)
    if (found === undefined) throw cursor.syntax(whole === '&' ? text : whole)
    return found
  })
}

function character(decimal: string | undefined, hex: string | undefined): string | undefined {
  const code = decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16)
  if (!(code <= 0x10ffff)) return undefined
  const found = String.fromCodePoint(code)
  return found !== '\r' && FORBIDDEN.test(found) ? undefined : found
}
