import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Problem, ProcessDefinition } from '@laufzettel/engine'
import { definitionsOfBpmn, readBpmn } from '@laufzettel/engine/bpmn'
import type { Run, Terminal } from './command.ts'
import { explainFile } from './read-json.ts'
import { sayProblems } from './say-problems.ts'

const WORDS = {
  read: { de: 'Eingelesen', en: 'Read' },
  steps: { de: 'Schritte', en: 'steps' },
  notes: { de: 'Hinweise', en: 'Notes' },
  written: { de: 'Geschrieben', en: 'Written' },
} as const

/** Reads a BPMN file as models; with `--out` each is written into that folder under its key. A refused file writes nothing. */
export const importBpmn: Run = async (words, terminal) => {
  const { values, positionals } = parseArgs({ args: [...words], options: { out: { type: 'string' } }, allowPositionals: true })
  const [file] = positionals
  if (file === undefined) return 2
  const { language } = terminal
  const imported = readFile(file, terminal)
  if (imported === undefined) return 1
  for (const { names, steps } of imported.definitions) terminal.say(`${WORDS.read[language]}: ${names[language]} (${steps.length} ${WORDS.steps[language]})`)
  if (imported.notes.length > 0) {
    terminal.say(`${WORDS.notes[language]}:`)
    sayProblems(imported.notes, { ...terminal, complain: (line) => terminal.say(`  ${line}`) })
  }
  if (values.out === undefined) return 0
  mkdirSync(values.out, { recursive: true })
  for (const definition of imported.definitions) {
    const path = join(values.out, `${definition.key}.json`)
    writeFileSync(path, `${JSON.stringify(definition, null, 2)}\n`)
    terminal.say(`${WORDS.written[language]}: ${path}`)
  }
  return 0
}

function readFile(file: string, terminal: Terminal): { definitions: readonly ProcessDefinition[]; notes: readonly Problem[] } | undefined {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch (error) {
    terminal.complain(`${file}: ${explainFile(error, terminal)}`)
    return undefined
  }
  const read = readBpmn(bytes)
  const imported = read.ok ? definitionsOfBpmn(read.value.document) : read
  if (!imported.ok) {
    sayProblems(imported.problems, terminal)
    return undefined
  }
  return { definitions: imported.value.definitions, notes: [...(read.ok ? read.value.notes : []), ...imported.value.notes] }
}
