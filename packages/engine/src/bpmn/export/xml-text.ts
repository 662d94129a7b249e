import { escapeText, escapeValue } from '../../xml/escape-xml.ts'

/** XML in the making: an element with its attributes (undefined ones are left out) and what is inside. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string | number | boolean | undefined>>,
  ...content: readonly string[]
): string {
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${escapeValue(String(value))}"`],
  )
  const inner = content.join('')
  return inner === '' ? `<${tag}${written.join('')}/>` : `<${tag}${written.join('')}>${inner}</${tag}>`
}

export const plainText = escapeText

/** A FEEL expression in an element of this name. */
export function expression(tag: string, feel: string): string {
  return element(tag, { 'xsi:type': 'tFormalExpression' }, escapeText(feel))
}
