import { type Expression, type Language, type ProcessDefinition, compileExpression } from '@laufzettel/engine'
import { nodeWords } from './data-words.ts'

type Node = Expression['root']

/** A text inside an expression that chooses between texts: „Guten Tag, Frau “ if the salutation is „Frau“. */
export interface CaseText {
  /** Without the space that parts it from what is added before and behind: nobody sees whether it was kept. */
  readonly text: string
  readonly before: '' | ' '
  readonly after: '' | ' '
  /** When it is taken, in words; null without a condition, or where it has no words. */
  readonly when: string | null
  readonly otherwise: boolean
  /** Where it stands in the source, with its quotes. */
  readonly from: number
  readonly to: number
}

/** The texts between which an expression chooses, in its order; single signs are none. */
export function caseTexts(source: string, definition: ProcessDefinition, language: Language): CaseText[] {
  const compiled = compileExpression(source)
  if (!compiled.ok) return []
  const found: CaseText[] = []
  collect(compiled.value.root, { when: null, otherwise: false })
  return found

  function collect(node: Node, place: Pick<CaseText, 'when' | 'otherwise'>): void {
    if (node.node === 'if') {
      const condition = nodeWords(node.condition, definition, language)
      collect(node.yes, { when: condition, otherwise: false })
      collect(node.no, { when: null, otherwise: true })
    } else if (node.node === 'arithmetic') {
      for (const part of [node.first, ...node.rest.map(({ right }) => right)]) collect(part, place)
    } else if (node.node === 'literal' && typeof node.value === 'string' && /\p{L}{2}/u.test(node.value)) {
      const before = node.value.startsWith(' ') ? ' ' : ''
      const after = node.value.endsWith(' ') ? ' ' : ''
      const text = node.value.slice(before.length, node.value.length - after.length)
      found.push({ text, before, after, ...place, from: node.at, to: endOfLiteral(source, node.at) })
    }
  }
}

/** The expression with another text in one of its places. */
export function withCaseText(source: string, { from, to, before, after }: CaseText, text: string): string {
  return `${source.slice(0, from)}${JSON.stringify(`${before}${text}${after}`)}${source.slice(to)}`
}

function endOfLiteral(source: string, from: number): number {
  let at = from + 1
  while (at < source.length && source[at] !== '"') at += source[at] === '\\' ? 2 : 1
  return at + 1
}
