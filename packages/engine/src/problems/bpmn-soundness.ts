import type { ProblemEntry } from './list.ts'

/** 929x: what can go wrong when the flow of a BPMN file runs. */
export const BPMN_SOUNDNESS = {
  'bpmn-flow-deadlock': {
    code: 'LZ-9291',
    status: 422,
    de: '„{element}“ (Zeile {line}) wartet in manchen Fällen für immer. Dazu kommt es so: {path}. Führen Sie nur Wege zusammen, die auch alle begonnen haben.',
    en: '“{element}” (line {line}) waits for ever in some cases. It comes to this by: {path}. Merge only paths all of which have begun.',
  },
  'bpmn-flow-unsynchronised': {
    code: 'LZ-9292',
    status: 422,
    de: 'Nach „{element}“ (Zeile {line}) läuft derselbe Vorgang doppelt weiter. Dazu kommt es so: {path}. Führen Sie gleichzeitige Wege mit einem parallelen Gateway zusammen.',
    en: 'After “{element}” (line {line}) the same case goes on twice. It comes to this by: {path}. Merge paths that run at once by a parallel gateway.',
  },
  'bpmn-flow-endless': {
    code: 'LZ-9293',
    status: 422,
    de: 'Ab „{element}“ (Zeile {line}) kommt ein Vorgang zu keinem Ende mehr. Dazu kommt es so: {path}. Ergänzen Sie einen Weg, der zum Ende führt.',
    en: 'From “{element}” (line {line}) on, a case comes to no end any more. It comes to this by: {path}. Add a way that leads to the end.',
  },
  'bpmn-step-dead': {
    code: 'LZ-9294',
    status: 422,
    de: '„{element}“ (Zeile {line}) wird nie erreicht. Verbinden Sie den Schritt mit dem Ablauf, oder entfernen Sie ihn.',
    en: '“{element}” (line {line}) is never reached. Connect the step with the flow, or remove it.',
  },
} as const satisfies Record<string, ProblemEntry>
