import type { Language } from '@laufzettel/engine'
import type { Terminal } from './command.ts'
import { COMMANDS } from './commands.ts'
import { helpText } from './help.ts'

const UNKNOWN = { de: 'Diesen Befehl gibt es nicht', en: 'There is no such command' }

/** Runs a command line (without program name); its exit status. */
export async function runCli(words: readonly string[], terminal: Omit<Terminal, 'language'>): Promise<number> {
  const { language, rest } = languageOf(words)
  const [name, ...more] = rest
  const command = COMMANDS.find((known) => known.name === name)
  if (command === undefined || more.includes('--help')) {
    const asked = command !== undefined || name === undefined || name === '--help'
    if (!asked) terminal.complain(`${UNKNOWN[language]}: ${name}\n`)
    terminal.say(helpText(language))
    return asked ? 0 : 2
  }
  const run = await command.load()
  const status = await run(more, { ...terminal, language }).catch((error: unknown) => {
    terminal.complain(error instanceof Error ? error.message : String(error))
    return isCall(error) ? 2 : 1
  })
  if (status === 2) terminal.complain(`npx laufzettel ${command.usage}`)
  return status
}

/** `--lang de` anywhere; German without it. */
function languageOf(words: readonly string[]): { language: Language; rest: readonly string[] } {
  const at = words.indexOf('--lang')
  if (at === -1) return { language: 'de', rest: words }
  return { language: words[at + 1] === 'en' ? 'en' : 'de', rest: words.filter((_, index) => index !== at && index !== at + 1) }
}

function isCall(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
