import { FORBIDDEN } from './xml-cursor.ts'

const EVERY_FORBIDDEN = new RegExp(FORBIDDEN.source, 'gu')

/** A text as XML can hold it: the sign for an unknown character stands where it has no way to. */
export function allowed(text: string): string {
  return FORBIDDEN.test(text) ? text.replace(EVERY_FORBIDDEN, (found) => (found === '\r' ? found : '\uFFFD')) : text
}

/** Text between tags that is read again as the same text. */
export function escapeText(text: string): string {
  return allowed(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\]\]>/g, ']]&gt;').replace(/\r/g, '&#13;')
}

/** Text that is all there is in an element: as CDATA where that is easier to read, expressions and HTML above all. */
export function escapeWhole(text: string): string {
  const readable = /[&<]/.test(text) && !text.includes(']]>') && !text.includes('\r')
  return readable ? `<![CDATA[${allowed(text)}]]>` : escapeText(text)
}

/** The value of an attribute in double quotes, read again as the same value. */
export function escapeValue(value: string): string {
  return allowed(value)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/"/g, '&quot;')
    .replace(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`)
}
