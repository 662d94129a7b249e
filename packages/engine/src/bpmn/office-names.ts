import { blockOf, type BlockType } from '../blocks/index.ts'
import type { Step } from '../definition/graph.ts'
import { type Problem, problem } from '../problems/problem.ts'

/** What offices call the work that a block of ours does; the first that fits counts. */
const SPOKEN: readonly (readonly [BlockType, RegExp])[] = [
  ['hearing', /anhör|anhoer/i],
  ['consult', /(behörde|behoerde|fachstelle|träger öffentlicher|toeb|töb).*beteilig|(stellungnahme|einvernehmen).*(einhol|anforder|herstell)|beteiligung der (behörde|träger|fachstelle)/i],
  ['four-eyes', /vier[- ]?augen|gegenzeichn|mitzeichn|zweitprüf/i],
  ['resubmission', /wiedervorlage|(frist|auflage).*überwach/i],
  ['transfer', /zuständige.*(abgeb|abgabe|weiterleit|hinweis|verweis|überweis)|abgabe an/i],
  ['payment', /(gebühr|kosten|geldbuße|vorschuss|betrag).*(einzieh|einnehm|vereinnahm|bezahl|anforder)|zahlung.*(abwart|prüf|überwach)|bezahlen/i],
  ['question', /nachforder|(unterlage|nachweis|angabe|dokument|information|korrektur|auskunft|auskünfte).*(anforder|einhol|erbitt)/i],
]

/** The block that the office has for what a step is called; undefined where none is recognised. */
export function spokenBlock(words: string): BlockType | undefined {
  return SPOKEN.find(([, said]) => said.test(words))?.[0]
}

/** The name that a step of this block has until somebody gives it one. */
export function suggestedName(block: string, attached: boolean): string {
  const [usual, beside] = blockOf(block)?.suggested ?? []
  return ((attached ? beside : undefined) ?? usual)?.de ?? block
}

/**
 * What an import says of names: how many steps got a suggested one (`bpmn-named`), and which steps sound like a block of
 * the office (`bpmn-office-block`); the modeller decides whether to take it, since a name alone says nothing of settings.
 */
export function nameNotes(steps: readonly Step[], unnamed: number): Problem[] {
  const spoken = steps.flatMap(({ block, name }): Problem[] => {
    const known = /task$|^(action|subprocess)$/.test(block) ? spokenBlock(name.de) : undefined
    return known === undefined ? [] : [problem('bpmn-office-block', { element: name.de, block: blockOf(known)?.suggested[0] ?? known })]
  })
  return unnamed === 0 ? spoken : [problem('bpmn-named', { count: String(unnamed) }), ...spoken]
}
