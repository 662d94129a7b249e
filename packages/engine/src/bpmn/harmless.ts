import type { Text } from '../definition/basics.ts'
import type { ProblemName } from '../problems/list.ts'

/** Every warning with which a file is read all the same, and why it does no harm. Everything else refuses the file. */
export const HARMLESS = {
  'bpmn-attribute-kept': {
    de: 'Nichts liest eine Angabe, die der Standard nicht kennt: Sie ändert weder Ablauf noch Zeichnung und wird unverändert geschrieben.',
    en: 'Nothing reads an attribute that the standard does not know: it changes neither flow nor drawing and is written unchanged.',
  },
  'bpmn-foreign-kept': {
    de: 'Elemente anderer Hersteller führt niemand aus, wo immer sie stehen; sie werden unverändert geschrieben.',
    en: 'Nobody executes elements of other vendors, wherever they stand; they are written unchanged.',
  },
  'bpmn-diagram-kept': {
    de: 'Die Zeichnung hat keine Wirkung auf den Ablauf; was niemand zeichnen kann, bleibt für das Programm erhalten, das es kann.',
    en: 'The drawing has no effect on the flow; what nobody can draw is kept for the program that can.',
  },
  'bpmn-diagram-value': {
    de: 'Die Zeichnung hat keine Wirkung auf den Ablauf; ohne lesbaren Wert wird sie neu angeordnet.',
    en: 'The drawing has no effect on the flow; without a readable value it is arranged anew.',
  },
  'bpmn-reference-open': {
    de: 'Verweise der Zeichnung, der Organisation und der Dokumentation braucht der Ablauf nicht; der Text des Verweises bleibt.',
    en: 'The flow does not need references of drawing, organisation and documentation; the text of the reference stays.',
  },
  'bpmn-reference-outside': {
    de: 'Das Ziel liegt in einer anderen Datei, die beim Einlesen nicht gelesen wird; wer den Ablauf übernimmt, muss es zuordnen.',
    en: 'The target lies in another file, which is not read here; whoever takes the flow over has to assign it.',
  },
  'bpmn-type-kept': {
    de: 'Die eigene Art eines Herstellers erweitert eine des Standards; gelesen wird, was der Standard beschreibt.',
    en: "A vendor's own type extends one of the standard; what the standard describes is read.",
  },
  'bpmn-extension-unknown': {
    de: 'Die Datei lässt sich zeigen und weitergeben; übernommen wird nur, was der Standard beschreibt, und die Meldung nennt, was fehlt.',
    en: 'The file can be shown and passed on; only what the standard describes is taken over, and the message names what is missing.',
  },
} as const satisfies Partial<Record<ProblemName, Text>>
