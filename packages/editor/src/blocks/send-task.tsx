import type { BlockView } from './view.ts'

export const sendTask: BlockView = {
  label: { de: 'Nachricht senden', en: 'Send a message' },
  help: {
    de: 'Schickt einem anderen Vorgang oder System eine Nachricht.',
    en: 'Sends a message to another case or system.',
  },
  icon: 'send',
  words: { de: 'schicken übergeben melden', en: 'send hand over' },
}
