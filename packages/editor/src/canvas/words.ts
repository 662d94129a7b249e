import type { Language } from '@laufzettel/engine'
import type { Words } from '../document/edit.ts'

/** The canvas's words. */
const WORDS = {
  diagram: { de: 'Diagramm: {name}', en: 'Diagram: {name}' },
  help: {
    de: 'Pfeil ab und auf: nächster und voriger Schritt. Pfeil links und rechts: Abzweigung daneben, dann die Wege. Eingabe: Einstellungen. Plus: Schritt einfügen. F2: umbenennen. Entf: löschen. Strg und Pfeil: Schritt im Diagramm verschieben.',
    en: 'Arrow down and up: next and previous step. Arrow left and right: branch beside it, then the ways out. Enter: settings. Plus: insert a step. F2: rename. Delete: delete. Control and arrow: move the step in the diagram.',
  },
  diagramRole: { de: 'Diagramm', en: 'diagram' },
  position: { de: 'Schritt {at} von {all}', en: 'step {at} of {all}' },
  period: { de: 'Frist {period}', en: 'deadline {period}' },
  deadline: { de: 'Frist an „{host}“', en: 'deadline at “{host}”' },
  noWay: { de: 'kein Weg weiter', en: 'no way out' },
  end: { de: 'Ende', en: 'end' },
  way: { de: 'weiter mit „{to}“', en: 'continues with “{to}”' },
  wayIf: { de: '„{label}“ weiter mit „{to}“', en: '“{label}” continues with “{to}”' },
  wayBackIf: { de: '„{label}“ zurück zu „{to}“', en: '“{label}” back to “{to}”' },
  wayBack: { de: 'zurück zu „{to}“', en: 'back to “{to}”' },
  ways: { de: '{count} Wege: {ways}', en: '{count} ways: {ways}' },
  problem: { de: '1 Problem', en: '1 problem' },
  problems: { de: '{count} Probleme', en: '{count} problems' },
  new: { de: 'Neu', en: 'New' },
  isNew: { de: 'neu im Entwurf', en: 'new in this draft' },
  passed: { de: 'Durchlaufen: {steps}.', en: 'Passed: {steps}.' },
  nothingPassed: { de: 'Noch nichts durchlaufen.', en: 'Nothing passed yet.' },
  standsAt: { de: 'Steht bei {steps}.', en: 'Stands at {steps}.' },
  flow: { de: 'Weg von „{from}“ {way}', en: 'Way from “{from}” {way}' },
  insertHere: { de: 'Schritt hier einfügen', en: 'Insert a step here' },
  insertInto: { de: 'Schritt einfügen zwischen „{from}“ und „{to}“', en: 'Insert a step between “{from}” and “{to}”' },
  continueAfter: { de: 'Weiter nach „{from}“', en: 'Continue after “{from}”' },
  zoomIn: { de: 'Vergrößern', en: 'Zoom in' },
  zoomOut: { de: 'Verkleinern', en: 'Zoom out' },
  zoomLevel: { de: 'Auf 100 % setzen, jetzt {percent} %', en: 'Set to 100 %, now {percent} %' },
  fit: { de: 'Alles zeigen', en: 'Show everything' },
  view: { de: 'Ansicht', en: 'View' },
  arrange: { de: 'Anordnung', en: 'Layout' },
  place: { de: 'Schritt verschieben', en: 'Move the step' },
  placeLeft: { de: '„{name}“ nach links', en: '“{name}” to the left' },
  placeUp: { de: '„{name}“ nach oben', en: '“{name}” up' },
  placeDown: { de: '„{name}“ nach unten', en: '“{name}” down' },
  placeRight: { de: '„{name}“ nach rechts', en: '“{name}” to the right' },
  automatic: { de: 'Automatisch anordnen', en: 'Lay out automatically' },
  steps: { de: '{steps} Schritte, {branches} Abzweigungen', en: '{steps} steps, {branches} branches' },
  oneBranch: { de: '{steps} Schritte, 1 Abzweigung', en: '{steps} steps, 1 branch' },
  noBranch: { de: '{steps} Schritte', en: '{steps} steps' },
  empty: { de: 'Noch kein Schritt. Beginnen Sie mit „Antrag entgegennehmen“.', en: 'No step yet. Begin with “Receive an application”.' },
} satisfies Record<string, Words>

export type CanvasWord = keyof typeof WORDS

/** A sentence of the canvas with its values filled in. */
export function canvasSay(language: Language, word: CanvasWord, values: Readonly<Record<string, string | number>> = {}): string {
  const text = WORDS[word][language]
  let parts = PARTS.get(text)
  if (!parts) {
    parts = text.split(/\{(\w+)\}/)
    PARTS.set(text, parts)
  }
  // Said of everything in view at every edit.
  let said = parts[0] ?? ''
  for (let index = 1; index < parts.length; index += 2) said += `${values[parts[index] ?? ''] ?? ''}${parts[index + 1] ?? ''}`
  return said
}

/** Each text taken apart: words, the name of a value, words, and so on. */
const PARTS = new Map<string, readonly string[]>()
