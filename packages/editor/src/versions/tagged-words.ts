import { canonicalJson, formatDateLong, formatMoney, type Language, type Tagged } from '@laufzettel/engine'
import { versionWords } from './words.ts'

/** A value as people read it: „85“, „85,00 €“ with `money`, „1. März 2026“, „ja“. Lists and contexts as JSON. */
export function taggedWords(value: Tagged, language: Language, money = false): string {
  const say = versionWords(language)
  if (value === null) return say('nothing')
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no')
  if (typeof value === 'string') return value
  if (typeof value === 'object' && !Array.isArray(value)) {
    if (typeof value.$number === 'string') {
      if (money) return formatMoney(value.$number, language)
      // Not grouped: a year is a number too.
      return language === 'de' ? value.$number.replace('.', ',') : value.$number
    }
    if (typeof value.$date === 'string') return formatDateLong(value.$date, language)
  }
  return canonicalJson(value)
}
