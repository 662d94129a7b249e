import type { BlockView } from './view.ts'

export const throwEvent: BlockView = {
  label: { de: 'Ereignis melden', en: 'Tell an event' },
  help: {
    de: 'Meldet ein Ereignis und geht weiter.',
    en: 'Tells an event and goes on.',
  },
  icon: 'send',
  words: { de: 'melden senden Signal Eskalation', en: 'tell send signal escalation' },
}
