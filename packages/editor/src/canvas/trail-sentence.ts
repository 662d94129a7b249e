import type { Language } from '@laufzettel/engine'
import type { GraphIndex } from './accessible-name.ts'
import type { Trail } from './canvas-context.ts'
import { canvasSay } from './words.ts'

/**
 * What a screen reader says instead of the picture of a run: „Diagramm: Hund anmelden. Durchlaufen: Antrag, Steuer
 * festsetzen. Steht bei Angaben prüfen (Jetzt: Sachbearbeitung).“, the steps in the order of the drawing.
 */
export function trailSentence(trail: Trail, { graph, names }: GraphIndex, name: string, language: Language): string {
  const keys = graph.order.filter((key) => names.has(key))
  const passed = keys.filter((key) => trail.steps.has(key) && !trail.now.has(key)).map((key) => names.get(key))
  const now = keys.flatMap((key) => {
    const who = trail.now.get(key)
    return who === undefined ? [] : [`${names.get(key)} (${who})`]
  })
  return [
    `${canvasSay(language, 'diagram', { name })}.`,
    passed.length === 0 ? canvasSay(language, 'nothingPassed') : canvasSay(language, 'passed', { steps: passed.join(', ') }),
    ...(now.length === 0 ? [] : [canvasSay(language, 'standsAt', { steps: now.join(', ') })]),
  ].join(' ')
}
