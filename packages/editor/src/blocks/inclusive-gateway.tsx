import type { BlockView } from './view.ts'

export const inclusiveGateway: BlockView = {
  label: { de: 'Je nach Bedingung', en: 'As conditions say' },
  help: {
    de: 'Geht jeden Weg, dessen Bedingung zutrifft, oder wartet auf alle, die noch kommen können.',
    en: 'Takes every way whose condition holds, or waits for all that can still come.',
  },
  icon: 'merge',
  words: { de: 'oder mehrere Bedingung inklusiv', en: 'or several condition inclusive' },
}
