import type { BlockView } from './view.ts'

export const startEvent: BlockView = {
  label: { de: 'Beginn', en: 'Start' },
  help: {
    de: 'Hier beginnt ein Vorgang oder ein Teil davon.',
    en: 'A case or a part of it begins here.',
  },
  icon: 'circle-dot',
  words: { de: 'Start anfangen Auslöser', en: 'begin trigger' },
}
