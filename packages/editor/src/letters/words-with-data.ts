import type { Inline } from '@laufzettel/engine'

/** Data that a text can name, with the name that stands for it while a person writes: `{Nachname}`. */
export interface NamedData {
  readonly name: string
  readonly data: Extract<Inline, { expression: string }>
}

/** The same data twice in a text is one; different data of the same name is told apart by a number. */
export function namedApart(wanted: readonly NamedData[]): NamedData[] {
  const found: NamedData[] = []
  for (const { name, data } of wanted) {
    if (found.some((each) => isSame(each.data, data))) continue
    const plain = name.replace(/[{}]/g, '').trim()
    const like = found.filter((each) => each.name === plain || each.name.startsWith(`${plain} (`)).length
    found.push({ name: like === 0 ? plain : `${plain} (${like + 1})`, data })
  }
  return found
}

/** A content as one text that can be written in: data by its name in braces. */
export function asText(content: readonly Inline[], named: readonly NamedData[]): string {
  return content
    .map((part) => ('text' in part ? part.text : `{${named.find(({ data }) => isSame(data, part))?.name ?? part.expression}}`))
    .join('')
}

/** What was written, read back. A brace without a known name is a character like any other. */
export function asContent(text: string, named: readonly NamedData[], before: readonly Inline[]): Inline[] {
  const content: Inline[] = []
  let from = 0
  for (const match of text.matchAll(/\{([^{}]*)\}/g)) {
    const data = named.find(({ name }) => name === match[1]?.trim())?.data
    if (!data) continue
    if (match.index > from) content.push({ text: text.slice(from, match.index) })
    content.push({ ...data })
    from = match.index + match[0].length
  }
  if (from < text.length) content.push({ text: text.slice(from) })
  return withWeights(content, before)
}

/** Names in braces that are no data of the case: they would stand in the letter as they are. */
export function unknownNames(text: string, named: readonly NamedData[]): string[] {
  const known = new Set(named.map(({ name }) => name))
  return [...text.matchAll(/\{([^{}]*)\}?/g)].map(([whole]) => whole).filter((whole) => !known.has(whole.slice(1, -1).trim()))
}

/** Bold words stay bold: run by run where there are as many as before, else where all were. */
function withWeights(content: Inline[], before: readonly Inline[]): Inline[] {
  const runs = before.filter((part) => 'text' in part)
  const written = content.filter((part) => 'text' in part)
  const all = runs.length > 0 && runs.every(({ strong }) => strong)
  return content.map((part) => {
    if (!('text' in part)) return part
    const strong = runs.length === written.length ? runs[written.indexOf(part)]?.strong : all
    return strong ? { ...part, strong } : part
  })
}

function isSame(one: NamedData['data'], other: NamedData['data']): boolean {
  return one.expression === other.expression && one.format === other.format && one.strong === other.strong
}
