import type { BlockView } from './view.ts'

export const parallelGateway: BlockView = {
  label: { de: 'Gleichzeitig', en: 'In parallel' },
  help: {
    de: 'Teilt den Ablauf in Wege, die alle zugleich gegangen werden, oder wartet, bis alle angekommen sind.',
    en: 'Splits the flow into ways that are all taken at once, or waits until all have arrived.',
  },
  icon: 'network',
  words: { de: 'parallel gleichzeitig und aufteilen zusammenführen', en: 'parallel and split join' },
}
