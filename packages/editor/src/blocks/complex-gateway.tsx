import type { BlockView } from './view.ts'

export const complexGateway: BlockView = {
  label: { de: 'Nach eigener Regel', en: 'By a rule of its own' },
  help: {
    de: 'Lässt weiter, sobald genug Wege angekommen sind.',
    en: 'Lets pass as soon as enough ways have arrived.',
  },
  icon: 'layers',
  words: { de: 'Quorum Mehrheit Zusammenführung', en: 'quorum majority join' },
}
