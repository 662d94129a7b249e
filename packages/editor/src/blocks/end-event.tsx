import type { BlockView } from './view.ts'

export const endEvent: BlockView = {
  label: { de: 'Ende mit Ereignis', en: 'End with an event' },
  help: {
    de: 'Beendet diesen Weg und meldet dabei ein Ereignis.',
    en: 'Ends this way and tells an event.',
  },
  icon: 'flag',
  words: { de: 'Schluss Fehler Abbruch', en: 'finish error terminate' },
}
