import type { BlockView } from './view.ts'

export const subprocess: BlockView = {
  label: { de: 'Unterprozess', en: 'Subprocess' },
  help: {
    de: 'Fasst Schritte zusammen, die gemeinsam beginnen und enden.',
    en: 'Puts steps together that begin and end as one.',
  },
  icon: 'layers',
  words: { de: 'Teil Gruppe Abschnitt', en: 'part group section' },
}
