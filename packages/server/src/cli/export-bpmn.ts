import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { publish } from '@laufzettel/engine'
import { bpmnOfDefinition, readBpmn, writeBpmn } from '@laufzettel/engine/bpmn'
import type { Run } from './command.ts'
import { readJsonFile } from './read-json.ts'
import { sayProblems } from './say-problems.ts'

const WRITTEN = { de: 'Geschrieben', en: 'Written' }

/** Writes a model, or that of an example's folder, as a BPMN 2.0 file with its drawing; without `--out` it is printed. */
export const exportBpmn: Run = async (words, terminal) => {
  const { values, positionals } = parseArgs({ args: [...words], options: { out: { type: 'string' } }, allowPositionals: true })
  const [given] = positionals
  if (given === undefined) return 2
  const file = statSync(given, { throwIfNoEntry: false })?.isDirectory() ? join(given, 'process.json') : given
  const input = readJsonFile(file, terminal)
  if (input === undefined) return 1
  const published = publish(input, 1)
  const read = published.ok ? readBpmn(bpmnOfDefinition(published.value.definition)) : published
  if (!read.ok) {
    sayProblems(read.problems, terminal)
    return 1
  }
  const text = writeBpmn(read.value.document)
  if (values.out === undefined) terminal.say(text.trimEnd())
  else {
    writeFileSync(values.out, text)
    terminal.say(`${WRITTEN[terminal.language]}: ${values.out}`)
  }
  return 0
}
