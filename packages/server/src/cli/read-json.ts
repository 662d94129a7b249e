import { readFileSync } from 'node:fs'
import type { Terminal } from './command.ts'

const WORDS = {
  missing: { de: 'Diese Datei gibt es nicht.', en: 'There is no such file.' },
  folder: { de: 'Das ist ein Ordner, keine Datei.', en: 'This is a folder, not a file.' },
  json: { de: 'Die Datei ist kein gültiges JSON.', en: 'The file is not valid JSON.' },
} as const

/** A file as JSON; says what is wrong and gives undefined when it is none. */
export function readJsonFile(file: string, terminal: Terminal): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    terminal.complain(`${file}: ${explainFile(error, terminal)}`)
    return undefined
  }
}

/** What went wrong in words; the parser's own sentence follows, because it names the place. */
export function explainFile(error: unknown, { language }: Terminal): string {
  if (!(error instanceof Error)) return String(error)
  if (error instanceof SyntaxError) return `${WORDS.json[language]} (${error.message})`
  const code = 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return WORDS.missing[language]
  return code === 'EISDIR' ? WORDS.folder[language] : error.message
}
