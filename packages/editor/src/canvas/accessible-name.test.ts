import { describe, expect, it } from 'vitest'
import { exampleDraft } from '../document/example.fixture.ts'
import { flowSentence, indexOf, stepSentence } from './accessible-name.ts'
import { graphOf } from './graph.ts'

const graph = graphOf(exampleDraft().definition)
const german = indexOf(graph, 'de')

describe('what a screen reader says', () => {
  it('of a step: kind, name, norm, position, way out', () => {
    expect(stepSentence(german, 's_js2wupnj', { kind: 'Regel anwenden', norm: '§ 5 HStS', problems: 0 }, 'de')).toBe(
      'Regel anwenden: Steuer berechnen, § 5 HStS, Schritt 2 von 11, weiter mit „Steuer festsetzen“',
    )
  })

  it('of a branch: each way with its answer; and problems as words', () => {
    expect(stepSentence(german, 's_pvzxu5v9', { kind: 'Aufteilen', problems: 2 }, 'de')).toBe(
      'Aufteilen: Festsetzen oder nachfragen, Schritt 4 von 11, 2 Wege: „Etwas ist unklar“ weiter mit „Rückfrage an die Halterin oder den Halter“; „Angaben vollständig“ weiter mit „Hundesteuerbescheid erlassen“, 2 Probleme',
    )
  })

  it('of a deadline: the step it belongs to', () => {
    expect(stepSentence(german, 's_md3njr4n', { kind: 'Frist überwachen', problems: 0 }, 'de')).toContain(
      'Frist an „Rückfrage an die Halterin oder den Halter“',
    )
  })

  it('of a step that waits: for how long', () => {
    expect(stepSentence(german, 's_yjkg99me', { kind: 'Unterlagen nachfordern', deadline: '14 Tage', problems: 0 }, 'de')).toContain(
      'Rückfrage an die Halterin oder den Halter, Frist 14 Tage, Schritt 5 von 11',
    )
  })

  it('of an end: that it is one, and of a new step that it is new', () => {
    expect(stepSentence(german, 's_4j6s2wma', { kind: 'Ende', problems: 0, isNew: true }, 'de')).toBe(
      'Ende: Steuer festgesetzt, Schritt 11 von 11, Ende, neu im Entwurf',
    )
  })

  it('of a way back: where from, answer, where to', () => {
    const back = graph.edges.find((edge) => edge.back)
    expect(back && flowSentence(german, back, 'de')).toBe(
      'Weg von „Rückfrage an die Halterin oder den Halter“ „Antwort ist da“ zurück zu „Steuer berechnen“',
    )
  })

  it('in English too', () => {
    expect(stepSentence(indexOf(graph, 'en'), 's_bgfjj6m4', { kind: 'Receive', problems: 1 }, 'en')).toBe(
      'Receive: Receive the registration, step 1 of 11, continues with “Compute the tax”, 1 problem',
    )
  })
})
