import type { Language } from '@laufzettel/engine'

export const OPERATORS = { '+': '+', '-': '−', '*': '×', '/': ':' } as const

const DE = {
  '=': 'ist',
  '!=': 'ist nicht',
  '<': 'ist kleiner als',
  '<=': 'ist höchstens',
  '>': 'ist größer als',
  '>=': 'ist mindestens',
  and: 'und',
  or: 'oder',
  not: 'nicht',
  yes: 'ja',
  no: 'nein',
  empty: 'leer',
  missing: 'fehlt',
  given: 'liegt vor',
  none: 'kein Eintrag in',
  some: 'mindestens ein Eintrag in',
  with: 'mit:',
  count: 'Anzahl',
  sum: 'Summe',
  min: 'kleinster Wert',
  max: 'größter Wert',
  today: 'heute',
} as const

type OperatorWord = keyof typeof DE

const EN: Readonly<Record<OperatorWord, string>> = {
  '=': 'is',
  '!=': 'is not',
  '<': 'is less than',
  '<=': 'is at most',
  '>': 'is more than',
  '>=': 'is at least',
  and: 'and',
  or: 'or',
  not: 'not',
  yes: 'yes',
  no: 'no',
  empty: 'empty',
  missing: 'is missing',
  given: 'is given',
  none: 'no entry in',
  some: 'at least one entry in',
  with: 'with:',
  count: 'number of',
  sum: 'total of',
  min: 'least value of',
  max: 'greatest value of',
  today: 'today',
}

/** What an operator of a rule is called in a sentence. */
export function operatorWords(language: Language, word: OperatorWord): string {
  return (language === 'de' ? DE : EN)[word]
}
