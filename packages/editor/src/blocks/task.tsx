import type { BlockView } from './view.ts'

export const task: BlockView = {
  label: { de: 'Schritt', en: 'Step' },
  help: {
    de: 'Steht nur im Bild; das System tut hier nichts.',
    en: 'Is in the picture only; the system does nothing here.',
  },
  icon: 'square-check',
  words: { de: 'Aufgabe Tätigkeit', en: 'task activity' },
}
