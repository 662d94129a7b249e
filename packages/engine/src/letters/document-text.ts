import type { DocumentNode, LetterDocument, Run } from './document-tree.ts'

/** What a letter says, line by line, with plain spaces: for searching and comparing, not for reading. */
export function documentText({ subject, body }: LetterDocument): string {
  return plainSpaces([subject, ...body.flatMap(linesOf)].join('\n'))
}

/** Letters keep words together with other kinds of space; whoever looks for words types plain ones. */
export function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ')
}

function linesOf(node: DocumentNode): string[] {
  if ('rows' in node) {
    return node.rows.map(({ label, value, norm }) => [words(label), words(value), ...(norm ? [norm] : [])].join(' '))
  }
  return [...('title' in node ? [node.title] : []), words(node.runs)]
}

function words(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}
