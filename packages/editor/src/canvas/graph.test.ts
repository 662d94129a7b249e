import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edit } from '../document/edit.ts'
import { EDITS } from '../document/edits/index.ts'
import { exampleDraft, exampleStore } from '../document/example.fixture.ts'
import { randomArgs } from '../document/random-edits.fixture.ts'
import { arrangementOf } from './arrangement.ts'
import { boxesOf } from './boxes.ts'
import { type CanvasGraph, graphOf } from './graph.ts'
import { flowBetween, labelled, randomModel, stepNamed } from './random-model.fixture.ts'

const drawnSteps = ({ nodes }: CanvasGraph) => nodes.flatMap((node) => [node.key, ...node.chips.map((chip) => chip.key)])
const keys = (list: readonly { readonly key: string }[]) => list.map((each) => each.key).sort()

/** What the drawing says, as a definition would say it. */
function readBack(graph: CanvasGraph) {
  return {
    steps: keys(drawnSteps(graph).map((key) => ({ key }))),
    flows: graph.edges.map((edge) => ({ key: edge.key, from: edge.chip ?? edge.from, to: edge.to })).sort(byKey),
    deadlines: graph.nodes.flatMap((node) => node.chips.map((chip) => [chip.key, node.key])).sort(),
  }
}

const byKey = (one: { readonly key: string }, other: { readonly key: string }) => (one.key < other.key ? -1 : 1)

describe('the drawing of a definition', () => {
  it('shows the example in reading order: an exception before what follows', () => {
    const { definition } = exampleDraft()
    const graph = graphOf(definition)
    const names = new Map(definition.steps.map((step) => [step.key, step.name.de]))
    expect(graph.order.map((key) => names.get(key))).toEqual([
      'Anmeldung entgegennehmen',
      'Steuer berechnen',
      'Steuer festsetzen',
      'Festsetzen oder nachfragen',
      'Rückfrage an die Halterin oder den Halter',
      'Antwort 14 Tage überfällig',
      'An die Rückfrage erinnern',
      'Erinnerung verschickt',
      'Hundesteuerbescheid erlassen',
      'Widerspruchsfrist abwarten',
      'Steuer festgesetzt',
    ])
  })

  it('knows the usual way, ways back, deadlines and ends of the example', () => {
    const graph = graphOf(exampleDraft().definition)
    expect(graph.edges.filter((edge) => edge.back).map((edge) => edge.flow.label?.de)).toEqual(['Antwort ist da'])
    expect(graph.nodes.filter((node) => node.main).length).toBe(7)
    expect(graph.nodes.filter((node) => node.chips.length > 0).map((node) => node.key)).toEqual(['s_yjkg99me'])
    expect(graph.edges.filter((edge) => edge.chip).map((edge) => [edge.from, edge.chip])).toEqual([['s_yjkg99me', 's_md3njr4n']])
    expect(graph.nodes.filter((node) => node.ends).length).toBe(2)
    expect(graph.nodes.filter((node) => node.open)).toEqual([])
  })

  it('shows a step that nothing follows yet as open', () => {
    const graph = graphOf({ steps: [stepNamed('a', 'form-start'), stepNamed('b')], flows: [flowBetween('f', 'a', 'b')] })
    expect(graph.nodes.map((node) => [node.key, node.open])).toEqual([['a', false], ['b', true]])
  })

  it('puts a single exception right of the usual way, of two the first one left', () => {
    const steps = ['a', 'b', 'c', 'd'].map((key) => stepNamed(key))
    const one = graphOf({ steps, flows: [flowBetween('1', 'a', 'b', labelled('x')), flowBetween('2', 'a', 'c')] })
    expect(one.sides.filter((key) => 'abc'.includes(key)).join('')).toBe('acb')
    const flows = [flowBetween('1', 'a', 'b', labelled('x')), flowBetween('2', 'a', 'c', labelled('y')), flowBetween('3', 'a', 'd')]
    expect(graphOf({ steps, flows }).sides.filter((key) => 'abcd'.includes(key)).join('')).toBe('badc')
  })

  it('has every step and every flow exactly once, whatever the model', () => {
    fc.assert(
      fc.property(randomModel, (model) => {
        const graph = graphOf(model)
        expect(drawnSteps(graph).sort()).toEqual(keys(model.steps))
        expect([...graph.order].sort()).toEqual(keys(model.steps))
        expect(keys(graph.edges)).toEqual(keys(model.flows))
        expect([...graph.sides].sort()).toEqual([...keys(graph.nodes), ...keys(model.flows)].sort())
      }),
      { numRuns: 300 },
    )
  })

  it('has no circle left when the ways back are left out', () => {
    fc.assert(
      fc.property(randomModel, (model) => {
        const { edges } = graphOf(model)
        const { rows } = arrangementOf(boxesOf(graphOf(model), 'de', () => ''))
        const row = (key: string) => rows.get(key) ?? Number.NaN
        expect(edges.filter((edge) => !edge.back && row(edge.to) <= row(edge.from))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('says the same as the definition after any sequence of edits, undo and redo', () => {
    const number = fc.nat(9_999)
    const asked = fc.array(fc.tuple(fc.nat(EDITS.length + 3), number, number, number, number), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(asked, fc.integer(), (acts, seed) => {
        const store = exampleStore({ seed })
        for (const [which, ...numbers] of acts) {
          const edit = EDITS[which] as unknown as Edit<unknown> | undefined
          const { draft, apply, undo, redo } = store.getState()
          if (edit) apply(edit, randomArgs(draft, edit.name, numbers))
          else if (which % 2 === 0) undo()
          else redo()
          const { steps, flows } = store.getState().draft.definition
          expect(readBack(graphOf({ steps, flows }))).toEqual({
            steps: keys(steps),
            flows: flows.map(({ key, from, to }) => ({ key, from, to })).sort(byKey),
            deadlines: steps.flatMap((step) => (step.attachedTo === undefined ? [] : [[step.key, step.attachedTo]])).sort(),
          })
        }
      }),
      { numRuns: 100 },
    )
  })
})
