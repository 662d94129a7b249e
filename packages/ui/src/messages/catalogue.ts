import type { Language } from '@laufzettel/engine'

/** Looks a sentence up and fills `{name}` with the value of that name. */
export type Say<Key extends string> = (key: Key, values?: Readonly<Record<string, string | number>>) => string

/**
 * Binds catalogues, one per language with the same keys, to a language.
 * A value that is not given stays visible as `{name}`.
 */
export function catalogue<Key extends string>(
  texts: Readonly<Record<Language, Readonly<Record<Key, string>>>>,
): (language: Language) => Say<Key> {
  return (language) => (key, values) => fill(texts[language][key], values ?? {})
}

function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
