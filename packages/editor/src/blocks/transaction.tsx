import type { BlockView } from './view.ts'

export const transaction: BlockView = {
  label: { de: 'Ganz oder gar nicht', en: 'All or nothing' },
  help: {
    de: 'Was hier geschieht, gilt ganz oder wird rückgängig gemacht.',
    en: 'What happens here holds as a whole or is undone.',
  },
  icon: 'lock',
  words: { de: 'Transaktion rückgängig', en: 'transaction undo' },
}
