import { type Finding, type Language, problemText, type Text } from '@laufzettel/engine'

/** The sentence of a finding under the heading of its rule, which need not be named again. */
export function findingSentence(finding: Finding, names: Text, language: Language): string {
  const text = problemText(finding, language)
  const prefix = language === 'de' ? `„${names.de}“: ` : `“${names.en}”: `
  if (!text.startsWith(prefix)) return text
  const rest = text.slice(prefix.length)
  return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`
}
