/** Something that can be found: by its label, and by what else people call it. */
export interface Findable {
  readonly label: string
  readonly words?: string
}

/** Lower case, without accents, ß as ss: „Prüfen“ is found by „prufen“ and „pruefen“. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '')
}

function spelled(text: string): string {
  return plain(text.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue'))
}

/** What has every word of the query, best first: label begins with it, a word of the label does, elsewhere. */
export function found<T extends Findable>(items: readonly T[], query: string): readonly T[] {
  const asked = plain(query).split(/\s+/).filter((word) => word !== '')
  if (asked.length === 0) return items
  const ranked = items.flatMap((item) => {
    const text = `${plain(item.label)} ${spelled(item.label)} ${plain(item.words ?? '')} ${spelled(item.words ?? '')}`
    if (!asked.every((word) => text.includes(word))) return []
    const label = plain(item.label)
    const first = asked[0] ?? ''
    const rank = label.startsWith(first) ? 0 : label.includes(` ${first}`) ? 1 : label.includes(first) ? 2 : 3
    return [{ item, rank }]
  })
  return ranked.sort((a, b) => a.rank - b.rank).map(({ item }) => item)
}

/** The label that was probably meant when nothing was found; undefined when nothing is near. */
export function meant(items: readonly Findable[], query: string): string | undefined {
  const asked = plain(query).trim()
  if (asked.length < 3) return undefined
  let best: { readonly label: string; readonly distance: number } | undefined
  for (const item of items) {
    for (const word of [item.label, ...item.label.split(/\s+/), ...(item.words ?? '').split(/\s+/)]) {
      if (word.length < 3) continue
      const distance = Math.min(distanceOf(asked, plain(word)), distanceOf(asked, plain(word).slice(0, asked.length)) + 1)
      if (best === undefined || distance < best.distance) best = { label: item.label, distance }
    }
  }
  return best !== undefined && best.distance <= Math.max(2, Math.floor(asked.length / 3)) ? best.label : undefined
}

/** Levenshtein distance: letters to insert, delete or replace. */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
