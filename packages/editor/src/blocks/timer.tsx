import { textSetting } from '../inspector/config-value.ts'
import { MomentField } from '../inspector/moment-field.tsx'
import { periodFromToday } from '../inspector/period-words.ts'
import { TimerNote } from '../inspector/timer-note.tsx'
import type { BlockView } from './view.ts'

export const timer: BlockView = {
  label: { de: 'Frist überwachen', en: 'Watch a deadline' },
  help: {
    de: 'Wartet bis zu einem Tag. An einem Schritt angehängt beginnt dann ein eigener Weg.',
    en: 'Waits until a day. Attached to a step, a way of its own begins then.',
  },
  icon: 'alarm-clock',
  words: { de: 'Wiedervorlage warten Termin Erinnerung Zeit', en: 'wait reminder date time' },
  WhoAndWhen: TimerNote,
  Technology: MomentField,
  period: (step, language) => periodFromToday(textSetting(step, 'at'), language),
  deadline: 'at',
}
