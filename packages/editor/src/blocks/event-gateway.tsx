import type { BlockView } from './view.ts'

export const eventGateway: BlockView = {
  label: { de: 'Was zuerst kommt', en: 'Whatever comes first' },
  help: {
    de: 'Wartet auf mehrere Ereignisse; das erste entscheidet über den Weg.',
    en: 'Waits for several events; the first one decides the way.',
  },
  icon: 'hourglass',
  words: { de: 'Ereignis warten entweder', en: 'event wait either' },
}
