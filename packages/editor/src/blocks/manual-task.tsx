import type { BlockView } from './view.ts'

export const manualTask: BlockView = {
  label: { de: 'Von Hand erledigen', en: 'Do by hand' },
  help: {
    de: 'Jemand tut etwas ohne das System; niemand meldet es zurück.',
    en: 'Somebody does something without the system; nobody reports it.',
  },
  icon: 'user',
  words: { de: 'Hand manuell', en: 'hand manual' },
}
