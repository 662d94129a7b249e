import type { BlockView } from './view.ts'

export const catchEvent: BlockView = {
  label: { de: 'Ereignis abwarten', en: 'Wait for an event' },
  help: {
    de: 'Wartet auf eine Nachricht, ein Signal, eine Zeit oder eine Bedingung.',
    en: 'Waits for a message, a signal, a time or a condition.',
  },
  icon: 'hourglass',
  words: { de: 'warten Nachricht Signal', en: 'wait message signal' },
}
