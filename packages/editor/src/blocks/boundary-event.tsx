import type { BlockView } from './view.ts'

export const boundaryEvent: BlockView = {
  label: { de: 'Zwischenfall', en: 'Incident on the way' },
  help: {
    de: 'Geschieht, während der Schritt läuft, an dem er hängt.',
    en: 'Happens while the step that it is attached to goes on.',
  },
  icon: 'circle-alert',
  words: { de: 'Fehler Abbruch Ausnahme', en: 'error abort exception' },
}
