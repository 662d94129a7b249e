import type { BlockView } from './view.ts'

export const receiveTask: BlockView = {
  label: { de: 'Nachricht abwarten', en: 'Wait for a message' },
  help: {
    de: 'Wartet, bis eine Nachricht eines anderen Vorgangs oder Systems kommt.',
    en: 'Waits for a message of another case or system.',
  },
  icon: 'inbox',
  words: { de: 'empfangen warten Antwort', en: 'receive wait answer' },
}
