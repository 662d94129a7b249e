import type { BlockView } from './view.ts'

export const action: BlockView = {
  label: { de: 'Aktion ausführen', en: 'Perform an action' },
  help: {
    de: 'Führt eine Aktion aus, die der Betrieb eingerichtet hat.',
    en: 'Performs an action that the operator has installed.',
  },
  icon: 'play',
  words: { de: 'Skript Automatik', en: 'script automatic' },
}
