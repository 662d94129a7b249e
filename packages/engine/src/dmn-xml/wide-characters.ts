const REFERENCE = /<!\[CDATA\[[\s\S]*?\]\]>|&#(?:x([0-9a-fA-F]{5,6})|([0-9]{5,7}));/g

/**
 * The text with references to characters beyond U+FFFF replaced by the characters. The scanner below dmn-moddle would
 * halve them; none of them means anything in XML, so they may stand there as they are.
 */
export function withWideCharacters(xml: string): string {
  return xml.replace(REFERENCE, (whole, hex: string | undefined, decimal: string | undefined) => {
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number.parseInt(decimal ?? '', 10)
    return code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
