import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Problem, canonicalJson, problemText } from '@laufzettel/engine'
import { type BpmnDocument, compareBpmn, readBpmn, writeBpmn } from '@laufzettel/engine/bpmn'
import type { CaseResult, Suite } from './case-result.ts'

/** Reads every `*.bpmn` below a folder, writes it, reads it again, and compares both the files and the documents. */
export const interchange: Suite = async (folder) => {
  const group = basename(folder)
  const files = globSync('**/*.bpmn', { cwd: folder }).sort()
  return files.map((file): CaseResult => {
    const lost = lostOf(readFileSync(join(folder, file)))
    return { name: `${group}/${file}`, group, passed: lost === null, ...(lost === null ? {} : { detail: lost }) }
  })
}

/** null when nothing of a file is lost, otherwise what is. */
export function lostOf(file: Uint8Array, write: (document: BpmnDocument) => string = writeBpmn): string | null {
  const first = readBpmn(file)
  if (!first.ok) return `refused: ${sentences(first.problems)}`
  const text = write(first.value.document)
  const compared = compareBpmn(file, text)
  if (!compared.ok) return `not comparable: ${sentences(compared.problems)}`
  const [difference] = compared.value
  if (difference !== undefined) return `differs in ${compared.value.length}, the first: ${JSON.stringify(difference)}`
  const second = readBpmn(text)
  if (!second.ok) return `refused when read again: ${sentences(second.problems)}`
  const same = canonicalJson(second.value.document) === canonicalJson(first.value.document)
  if (!same) return 'another document when read again'
  return write(second.value.document) === text ? null : 'another text when written again'
}

function sentences(problems: readonly Problem[]): string {
  return problems
    .slice(0, 3)
    .map((found) => problemText(found, 'en'))
    .join(' ')
}
