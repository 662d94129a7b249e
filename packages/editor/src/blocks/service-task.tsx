import { ConnectorChoice } from '../inspector/connector-choice.tsx'
import type { BlockView } from './view.ts'

export const serviceTask: BlockView = {
  label: { de: 'Daten abrufen', en: 'Fetch data' },
  help: {
    de: 'Ein anderes System wird gefragt oder bekommt etwas.',
    en: 'Another system is asked or gets something.',
  },
  icon: 'network',
  words: { de: 'Schnittstelle Register Anschluss', en: 'interface register connector' },
  Technology: ConnectorChoice,
}
