import { formatDecimal, type Language } from '@laufzettel/engine'

const WORDS = {
  de: {
    yes: 'ja',
    no: 'nein',
    or: 'oder',
    not: 'nicht',
    '<': 'weniger als',
    '<=': 'höchstens',
    '>': 'mehr als',
    '>=': 'mindestens',
    to: 'bis',
  },
  en: {
    yes: 'yes',
    no: 'no',
    or: 'or',
    not: 'not',
    '<': 'less than',
    '<=': 'at most',
    '>': 'more than',
    '>=': 'at least',
    to: 'to',
  },
} as const

/**
 * A unary test of a decision table (DMN 1.5 §7.3.3) as people read it: `true` is "ja", `not(true)` is "nein",
 * `>= 3` is "mindestens 3", `"a", "b"` is "a oder b". Null where the input does not matter (`-`). A test that
 * has no short words stays as its author wrote it.
 */
export function conditionWords(test: string, language: Language): string | null {
  const source = test.trim()
  const words = WORDS[language]
  if (source === '-') return null
  if (source === 'true' || source === 'not(false)') return words.yes
  if (source === 'false' || source === 'not(true)') return words.no
  const negated = /^not\((.*)\)$/s.exec(source)
  if (negated?.[1] !== undefined) return `${words.not} ${conditionWords(negated[1], language) ?? source}`
  const compared = /^(<=|>=|<|>)\s*(-?\d+(?:\.\d+)?)$/.exec(source)
  if (compared !== null) return `${words[compared[1] as '<']} ${formatDecimal(compared[2] ?? '', language)}`
  const range = /^\[\s*(-?\d+(?:\.\d+)?)\s*\.\.\s*(-?\d+(?:\.\d+)?)\s*\]$/.exec(source)
  if (range !== null)
    return `${formatDecimal(range[1] ?? '', language)} ${words.to} ${formatDecimal(range[2] ?? '', language)}`
  if (/^"[^"]*"(\s*,\s*"[^"]*")*$/.test(source)) {
    return source
      .split(/\s*,\s*/)
      .map((text) => text.slice(1, -1))
      .join(` ${words.or} `)
  }
  return /^-?\d+(\.\d+)?$/.test(source) ? formatDecimal(source, language) : source
}

/** A tagged value in a cell: "ja", "102,00", a text; null has no words. */
export function yesOrNo(value: boolean, language: Language): string {
  return value ? WORDS[language].yes : WORDS[language].no
}
