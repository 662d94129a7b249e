import { readFileSync } from 'node:fs'
import type { Terminal } from './command.ts'

/** A file as JSON; says what is wrong and gives undefined when it is none. */
export function readJsonFile(file: string, terminal: Terminal): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    terminal.complain(`${file}: ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  }
}
