import { FormChoice } from '../inspector/form-choice.tsx'
import type { BlockView } from './view.ts'

export const formStart: BlockView = {
  label: { de: 'Antrag entgegennehmen', en: 'Receive the application' },
  help: {
    de: 'Hier beginnt der Vorgang: Jemand füllt das Formular aus und schickt es ab.',
    en: 'The case begins here: somebody fills in the form and sends it.',
  },
  icon: 'inbox',
  words: { de: 'Anmeldung Antrag Formular Eingang Beginn Start', en: 'registration application form start begin' },
  What: FormChoice,
}
