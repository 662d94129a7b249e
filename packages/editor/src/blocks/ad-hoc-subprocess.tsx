import type { BlockView } from './view.ts'

export const adHocSubprocess: BlockView = {
  label: { de: 'In freier Folge', en: 'In any order' },
  help: {
    de: 'Schritte ohne feste Reihenfolge.',
    en: 'Steps without a fixed order.',
  },
  icon: 'list-tree',
  words: { de: 'frei beliebig Reihenfolge', en: 'free any order' },
}
