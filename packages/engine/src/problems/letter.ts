import type { ProblemEntry } from './list.ts'

/** 7xxx: letters. */
export const LETTER_PROBLEMS = {
  'letter-value-missing': {
    code: 'LZ-7001',
    status: 422,
    de: 'Im Brief „{letter}“, Absatz {block}, hat „{expression}“ keinen Wert. Ergänzen Sie die Angabe im Vorgang oder die Bedingung im Brief.',
    en: 'In the letter “{letter}”, paragraph {block}, “{expression}” has no value. Add it to the case, or a condition to the letter.',
  },
  'letter-value-format': {
    code: 'LZ-7002',
    status: 422,
    de: 'Im Brief „{letter}“, Absatz {block}, passt der Wert von „{expression}“ nicht zum Format „{format}“. Ändern Sie das Format.',
    en: 'In the letter “{letter}”, paragraph {block}, the value of “{expression}” does not fit the format “{format}”. Change the format.',
  },
  'letter-list-expected': {
    code: 'LZ-7003',
    status: 422,
    de: 'Im Brief „{letter}“, Absatz {block}, muss „{expression}“ eine Liste sein, damit die Zeile sich wiederholt.',
    en: 'In the letter “{letter}”, paragraph {block}, “{expression}” must be a list for the row to repeat.',
  },
  'letter-address-missing': {
    code: 'LZ-7004',
    status: 422,
    de: 'Dem Brief „{letter}“ fehlt die Anschrift. Ergänzen Sie sie im Vorgang.',
    en: 'The letter “{letter}” has no address. Add it to the case.',
  },
} as const satisfies Record<string, ProblemEntry>
