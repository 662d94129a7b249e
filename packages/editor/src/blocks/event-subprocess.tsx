import type { BlockView } from './view.ts'

export const eventSubprocess: BlockView = {
  label: { de: 'Bei Ereignis', en: 'On an event' },
  help: {
    de: 'Beginnt, wenn ein Ereignis eintritt, solange der Teil um ihn herum läuft.',
    en: 'Begins when an event happens while the part around it goes on.',
  },
  icon: 'circle-alert',
  words: { de: 'Ausnahme Ereignis Unterprozess', en: 'exception event subprocess' },
}
