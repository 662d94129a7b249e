import { Participants } from '../inspector/participants.tsx'
import { ResponsibleRole } from '../inspector/responsible-role.tsx'
import { ResultAndRetention } from '../inspector/result-and-retention.tsx'
import type { BlockView } from './view.ts'

export const consult: BlockView = {
  label: { de: 'Behörden beteiligen', en: 'Consult authorities' },
  help: {
    de: 'Fragt mehrere Stellen gleichzeitig. Für jede steht fest, bis wann sie antworten soll und was gilt, wenn sie schweigt.',
    en: 'Asks several authorities at once. For each it is settled by when it should answer, and what holds if it is silent.',
  },
  icon: 'network',
  words: {
    de: 'Stellungnahme einholen Träger öffentlicher Belange TöB Einvernehmen Beteiligung Fiktion Schweigen',
    en: 'opinion participation consent silence deemed agencies',
  },
  What: Participants,
  WhoAndWhen: ResponsibleRole,
  Technology: ResultAndRetention,
}
