import { GatewayNote } from '../inspector/gateway-note.tsx'
import type { BlockView } from './view.ts'

export const exclusiveGateway: BlockView = {
  label: { de: 'Aufteilen', en: 'Split' },
  help: {
    de: 'Teilt den Ablauf: Genau ein Weg wird gegangen, je nach Bedingung.',
    en: 'Splits the flow: exactly one way is taken, depending on its condition.',
  },
  icon: 'split',
  words: { de: 'Abzweigung Verzweigung wenn Bedingung Weiche', en: 'branch if condition gateway' },
  What: GatewayNote,
}
