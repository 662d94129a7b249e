import { CalledProcess } from '../inspector/called-process.tsx'
import type { BlockView } from './view.ts'

export const callActivity: BlockView = {
  label: { de: 'Verfahren aufrufen', en: 'Call a procedure' },
  help: {
    de: 'Ein anderes Verfahren läuft als Teil dieses Vorgangs.',
    en: 'Another procedure runs as a part of this case.',
  },
  icon: 'link',
  words: { de: 'aufrufen einbinden Verfahren', en: 'call include procedure' },
  What: CalledProcess,
}
