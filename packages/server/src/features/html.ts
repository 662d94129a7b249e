/** Escaped HTML. Only `html` makes it, so text from outside cannot become markup. */
export interface Html {
  readonly markup: string
}

type Part = Html | string | number | readonly Html[]

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Template whose values are escaped; values that are HTML already, or lists of it, are put in as they are. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: strings.map((text, index) => text + (index < parts.length ? markupOf(parts[index] ?? '') : '')).join('') }
}

export const NOTHING: Html = { markup: '' }

function markupOf(part: Part): string {
  if (typeof part === 'string' || typeof part === 'number') return String(part).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('')
}
