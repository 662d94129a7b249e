import { EndNote } from '../inspector/end-note.tsx'
import type { BlockView } from './view.ts'

export const end: BlockView = {
  label: { de: 'Ende', en: 'End' },
  help: { de: 'Hier ist dieser Weg zu Ende.', en: 'This way ends here.' },
  icon: 'flag',
  words: { de: 'Schluss beenden fertig abschließen', en: 'finish close done' },
  What: EndNote,
}
